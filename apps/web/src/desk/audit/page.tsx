import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { Audit } from './audit.tsx';
import { AUDIT_WORDS } from './words.ts';

export default function Page() {
  const words = useWords(AUDIT_WORDS);
  return (
    <Desk title={words.title}>
      <Audit />
    </Desk>
  );
}
