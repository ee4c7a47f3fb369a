import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { Users } from './users.tsx';
import { USER_WORDS } from './words.ts';

export default function Page() {
  const words = useWords(USER_WORDS);
  return (
    <Desk title={words.title}>
      <Users />
    </Desk>
  );
}
