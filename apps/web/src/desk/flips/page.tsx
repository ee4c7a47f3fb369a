import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { Flips } from './flips.tsx';
import { FLIP_WORDS } from './words.ts';

export default function Page() {
  const words = useWords(FLIP_WORDS);
  return (
    <Desk title={words.title}>
      <Flips />
    </Desk>
  );
}
