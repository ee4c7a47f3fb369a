import { law } from '@licet/cli/in-browser';
import type { Edition } from '@licet/engine';
import { useMoment } from '../law/moment.ts';
import { typeset } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { CoverageTag } from './coverage-tag.tsx';
import { Marked } from './marked.tsx';
import { RuleLink } from './rule-link.tsx';
import { searchRules, wordsOf } from './search.ts';
import { isNumbered, type Paragraph, partOf, treeOf } from './tree.ts';
import { RULES_WORDS, type Said } from './words.ts';

const TREE = treeOf(law.pack);

interface Props {
  readonly open: string | undefined;
  readonly query: string;
  readonly edition: Edition;
}

/** The parts, their paragraphs and rules; or what a search found in them. */
export function TreeView({ open, query, edition }: Props) {
  const words = useWords(RULES_WORDS);
  if (wordsOf(query).length > 0) return <Found query={query} open={open} />;
  const opened = law.pack.rules.find(({ id }) => id === open);
  const openPart = opened && partOf(opened);
  return (
    <ul className="rules-tree">
      {TREE.map(({ id, paragraphs }) => (
        <li key={id}>
          <details open={openPart === undefined ? id === '774' || id === '742' : openPart === id}>
            <summary>
              <span className="rules-part">
                {isNumbered(id) ? fill(words.part, { part: id }) : partTitle(id, words)}
              </span>
              {isNumbered(id) && <span className="soft"> {partTitle(id, words)}</span>}
            </summary>
            <ul className="rules-paragraphs">
              {paragraphs.map((paragraph) => (
                <li key={paragraph.id}>
                  <OneParagraph paragraph={paragraph} open={open} edition={edition} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function OneParagraph({
  paragraph: { id, coverage, rules },
  open,
  edition,
}: {
  readonly paragraph: Paragraph;
  readonly open: string | undefined;
  readonly edition: Edition;
}) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const { on } = useMoment();
  return (
    <>
      <p className="rules-paragraph">
        {coverage?.title[format.language].startsWith(shortId(id)) ? null : <b>{shortId(id)}</b>}
        {coverage && <> {typeset(coverage.title[format.language], format.language)} </>}
        {coverage && <CoverageTag status={coverage.status} />}
      </p>
      {coverage && rules.length === 0 && (
        <p className="soft rules-pointed">{typeset(coverage.leftOut[format.language], format.language)}</p>
      )}
      {rules.length > 0 && (
        <ul>
          {rules.map((rule) => {
            const holds = edition.rules.has(rule.id);
            return (
              <li
                key={rule.id}
                className={open === rule.id ? 'rules-one rules-opened' : 'rules-one'}
                aria-current={open === rule.id ? 'true' : undefined}
              >
                <RuleLink id={rule.id}>{rule.id}</RuleLink>{' '}
                <span className="soft">{typeset(rule.title[format.language], format.language)}</span>
                {!holds && (
                  <span className="rules-not"> {fill(words.notHolding, { day: format.day(on) })}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Found({ query, open }: { readonly query: string; readonly open: string | undefined }) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const hits = searchRules(query, format.language);
  const marked = wordsOf(query);
  return (
    <>
      <p role="status" className="soft">
        {hits.length === 0
          ? fill(words.foundNone, { given: query })
          : hits.length === 1
            ? words.foundOne
            : fill(words.found, { count: format.number(hits.length) })}
      </p>
      <ul className="rules-found">
        {hits.map(({ rule, sentence }) => (
          <li
            key={rule.id}
            className={open === rule.id ? 'rules-one rules-hit rules-opened' : 'rules-one rules-hit'}
          >
            <RuleLink id={rule.id}>
              <Marked text={rule.id} words={marked} />
            </RuleLink>{' '}
            <span className="soft">
              <Marked text={typeset(rule.title[format.language], format.language)} words={marked} />
            </span>
            {sentence !== undefined && (
              <p className="rules-sentence-found">
                <Marked text={excerpt(sentence, marked)} words={marked} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The part of a sentence around the first word that was searched for. */
function excerpt(sentence: string, words: readonly string[]): string {
  const at = Math.min(
    ...words.map((word) => sentence.toLowerCase().indexOf(word)).filter((one) => one >= 0),
    sentence.length,
  );
  const from = at < 60 ? 0 : sentence.indexOf(' ', at - 50) + 1;
  const to = sentence.length < from + 200 ? sentence.length : sentence.lastIndexOf(' ', from + 190);
  return `${from > 0 ? '… ' : ''}${sentence.slice(from, to)}${to < sentence.length ? ' …' : ''}`;
}

const partTitle = (id: string, words: Said): string =>
  words[(isNumbered(id) ? `part${id}` : id) as keyof Said] ?? id;

/** A provision within its part: `3A090`, `supp. 2, (dd)`. */
const shortId = (id: string): string =>
  id
    .replace(/^(7\d\d|bills)\//, '')
    .replace(/^supp-(\d+)(?:-(\w+))?$/, (_, number, paragraph) =>
      paragraph === undefined ? `supp. ${number}` : `supp. ${number}, (${paragraph})`,
    );
