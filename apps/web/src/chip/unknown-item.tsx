import type { ItemFinding } from '@licet/catalog';
import { setParams } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { useTitle } from '../app/title.ts';
import { ItemField } from '../controls/fields.tsx';
import { useCarried } from '../law/carried.ts';
import { fill, useWords } from '../words/language.ts';
import { CHIP_WORDS } from './words.ts';

/** A name that nothing bears: what is nearest, and the way back to the list. Nothing is guessed. */
export function UnknownItem({
  given,
  finding,
}: {
  readonly given: string;
  readonly finding: Exclude<ItemFinding, { status: 'found' }>;
}) {
  const words = useWords(CHIP_WORDS);
  const carried = useCarried();
  const title = fill(words.unknownTitle, { given });
  useTitle(title);
  const near = finding.status === 'ask' ? finding.suggestions : finding.nearest;
  return (
    <>
      <h1>{title}</h1>
      <p>{words.unknownHelp}</p>
      <ul>
        {near.map((name) => (
          <li key={name}>
            <Link page="chip" params={{ ...carried, item: name }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <div className="row">
        <ItemField label={words.another} value="" onItem={({ id }) => setParams({ item: id })} />
        <Link page="chip" params={carried} className="button quiet">
          {words.all}
        </Link>
      </div>
    </>
  );
}
