import { useAddress } from '../app/address.ts';
import { misread } from '../law/misread.ts';
import { fill, useWords } from '../words/language.ts';
import { CONTROL_WORDS } from './words.ts';

/** Says which parameters of the address mean nothing, and what was taken instead. They stay in the address. */
export function MisreadNotice() {
  const words = useWords(CONTROL_WORDS);
  const { params } = useAddress();
  const all = misread(params);
  if (all.length === 0) return null;
  return (
    <p className="problem" role="status">
      {all.map(({ name, given }) => fill(words.misread, { name, given })).join(' ')}
    </p>
  );
}
