import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { Licenses } from './licenses.tsx';
import { Ratio } from './ratio.tsx';
import { LICENSE_WORDS } from './words.ts';

export default function Page() {
  const words = useWords(LICENSE_WORDS);
  return (
    <Desk title={words.title}>
      <Licenses />
      <Ratio />
    </Desk>
  );
}
