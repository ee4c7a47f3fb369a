import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { ImportFile } from './import-file.tsx';
import { IMPORT_WORDS } from './words.ts';

export default function Page() {
  const words = useWords(IMPORT_WORDS);
  return (
    <Desk title={words.title}>
      <ImportFile />
    </Desk>
  );
}
