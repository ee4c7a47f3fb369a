import { chips as CHIPS } from '@licet/catalog';
import { answerWords, type ChangedChip } from '@licet/cli/in-browser';
import { Link } from '../app/link.tsx';
import { OutcomeMark } from '../controls/outcome.tsx';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import type { Days } from './asked-days.ts';
import { useKept } from './kept.ts';
import { RULES_WORDS } from './words.ts';

interface Props {
  readonly chips: readonly ChangedChip[];
  readonly place: string;
  readonly days: Days;
}

/** Chips whose answer is another on the later day; those that went the same way stand together. */
export function ChipsMoved({ chips, place, days }: Props) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const { q: _, ...kept } = useKept();
  const groups = Map.groupBy(
    chips,
    ({ before, after }) => `${answerWords(before, 'en')} > ${answerWords(after, 'en')}`,
  );
  return (
    <section aria-labelledby="rules-moved">
      <h2 id="rules-moved">
        {fill(words.chipsMovedTo, { place })} <span className="soft">({format.number(chips.length)})</span>
      </h2>
      {chips.length === 0 && <p>{fill(words.noChips, { place })}</p>}
      {[...groups].map(([key, group]) => {
        const [first] = group;
        return (
          first && (
            <div key={key} className="rules-moved">
              <p className="rules-moved-how">
                <OutcomeMark answer={first.before} /> <span aria-hidden="true">→</span>
                <span className="visually-hidden">{words.becomes}</span> <OutcomeMark answer={first.after} />
              </p>
              <ul>
                {group.map(({ chip }) => {
                  const found = CHIPS.find(({ name }) => name === chip);
                  return (
                    <li key={chip}>
                      <Link page="chip" params={{ ...kept, item: found?.id ?? chip, on: days.to }}>
                        {chip}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
