import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { DESK_WORDS } from '../words.ts';

export default function Page() {
  const words = useWords(DESK_WORDS);
  return <Desk title={words['desk-users']}>{null}</Desk>;
}
