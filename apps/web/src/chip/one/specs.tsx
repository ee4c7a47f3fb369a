import { type ChipValue, type Item, type ItemFact, isServer, itemFacts } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import type { Language } from '@licet/engine';
import { ConfidenceTag } from '../../controls/confidence.tsx';
import { ScrollBox } from '../../controls/scroll-box.tsx';
import { upper } from '../../law/typeset.ts';
import { type Format, useFormat } from '../../words/format.ts';
import { fill, useWords, type WordsOf } from '../../words/language.ts';
import { unitWords } from '../figure-text.tsx';
import { CHIP_WORDS } from '../words.ts';
import { specsOf, unpublished } from './values.ts';

type Words = WordsOf<typeof CHIP_WORDS>;

const titleOf = (fact: ItemFact, words: Words, language: Language): string => {
  const title = law.pack.facts.slots.has(fact) ? law.pack.facts.find(fact).title[language] : words.nonPlanar;
  return upper(title);
};

const unitOf = (fact: ItemFact): string => {
  const definition = law.pack.facts.slots.has(fact) ? law.pack.facts.find(fact) : undefined;
  return definition?.type === 'number' ? definition.unit : '';
};

/** Every published value with where it is from and how sure it is; what is not published says so. */
export function Specs({ item }: { readonly item: Item }) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const { chip } = itemFacts(item);
  const missing = unpublished(chip);
  return (
    <section>
      <h2>{words.specs}</h2>
      {isServer(item) && <p className="soft">{fill(words.specsOf, { chip: chip.name })}</p>}
      <ScrollBox label={words.specs}>
        <table className="specs">
          <caption className="visually-hidden">{words.specs}</caption>
          <thead>
            <tr>
              <th scope="col">{words.fact}</th>
              <th scope="col" className="numeric">
                {words.value}
              </th>
              <th scope="col">{words.confidence}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            {isServer(item) && (
              <tr>
                <th scope="row">{words.holds}</th>
                <td className="numeric">
                  {item.contains.map(({ quantity }) =>
                    fill(words.perChip, { count: quantity, chip: chip.model }),
                  )}
                </td>
                <td>
                  <ConfidenceTag tag={item.confidence} />
                </td>
                <td>
                  <Source value={item} words={words} />
                </td>
              </tr>
            )}
            {specsOf(chip).map(({ fact, value }) => (
              <tr key={fact}>
                <th scope="row">{titleOf(fact, words, format.language)}</th>
                <td className="numeric nowrap">
                  <Value value={value} unit={unitWords(words, unitOf(fact))} words={words} format={format} />
                </td>
                <td>
                  <ConfidenceTag tag={value.confidence} />
                </td>
                <td>
                  <Source value={value} words={words} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {missing.length > 0 && (
        <p className="small">
          {words.notFound}{' '}
          <span className="unpublished">
            {missing.map((fact) => titleOf(fact, words, format.language)).join(', ')}
          </span>
        </p>
      )}
    </section>
  );
}

/** One value, or the values in dispute side by side, or the limit that is all one knows. */
function Value({
  value,
  unit,
  words,
  format,
}: {
  readonly value: ChipValue;
  readonly unit: string;
  readonly words: Words;
  readonly format: Format;
}) {
  if ('values' in value)
    return (
      <span className="chip-disputed" title={words.disputedLong}>
        {value.values.map((one) => (
          <span key={one} className="chip-disputed-value">
            {format.number(one)}
          </span>
        ))}{' '}
        {unit}
        <span className="chip-sub">{words.disputed}</span>
      </span>
    );
  if ('atMost' in value) return fill(words.atMost, { value: `${format.number(value.atMost)} ${unit}` });
  if ('atLeast' in value) return fill(words.atLeast, { value: `${format.number(value.atLeast)} ${unit}` });
  if (typeof value.value === 'boolean') return value.value ? words.yes : words.no;
  if (typeof value.value === 'number') return `${format.number(value.value)} ${unit}`.trim();
  return value.value;
}

/** A link by its host where there is an address, else what is said of it; and the note. */
function Source({
  value: { source, note, confidence },
  words,
}: {
  readonly value: Pick<ChipValue, 'source' | 'note' | 'confidence'>;
  readonly words: Words;
}) {
  const link = source !== null && /^https:\/\//.test(source) ? source : undefined;
  return (
    <>
      {link === undefined ? (
        <span lang={source === null ? undefined : 'en'}>
          {source ?? (confidence === 'I' ? words.inference : words.noSource)}
        </span>
      ) : (
        <a href={link} rel="noreferrer" title={link}>
          {new URL(link).hostname.replace(/^www\./, '')}
        </a>
      )}
      {note !== undefined && (
        <span className="chip-sub" lang="en">
          {note}
        </span>
      )}
    </>
  );
}
