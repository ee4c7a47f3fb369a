import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { WORK_WORDS } from './words.ts';
import { WorkList } from './work-list.tsx';

export default function Page() {
  const words = useWords(WORK_WORDS);
  return (
    <Desk title={words.title}>
      <WorkList />
    </Desk>
  );
}
