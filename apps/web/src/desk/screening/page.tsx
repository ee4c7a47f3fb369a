import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { Decisions } from './decisions.tsx';
import { ListsInUse } from './lists-in-use.tsx';
import { Screening } from './screening.tsx';
import { SCREENING_WORDS } from './words.ts';

export default function Page() {
  const words = useWords(SCREENING_WORDS);
  return (
    <Desk title={words.title}>
      <Screening />
      <Decisions />
      <ListsInUse />
    </Desk>
  );
}
