import type { Item } from '@licet/catalog';
import { ecfrLinks, law } from '@licet/cli/in-browser';
import { day, type Language, type NumberFact, type Operator } from '@licet/engine';
import { Fragment, useMemo } from 'react';
import { ScrollBox } from '../../controls/scroll-box.tsx';
import type { Moment } from '../../law/moment.ts';
import { sheetOf } from '../../law/short-answers.ts';
import { today } from '../../law/today.ts';
import { upper } from '../../law/typeset.ts';
import { type Format, useFormat } from '../../words/format.ts';
import { fill, useWords, type WordsOf } from '../../words/language.ts';
import { FigureText, figureWords, unitWords } from '../figure-text.tsx';
import { CHIP_WORDS } from '../words.ts';
import { type Gap, gapsOf, MEASURES, otherLines } from './gaps.ts';

const SYMBOL: Readonly<Record<Operator, string>> = { '>=': '≥', '>': '>', '<': '<', '<=': '≤', '=': '=' };

type Words = WordsOf<typeof CHIP_WORDS>;

const definitionOf = (fact: string): NumberFact => law.pack.facts.find(fact) as NumberFact;
const titleOf = (fact: string, language: Language): string => {
  const title = law.pack.facts.find(fact).title[language];
  return upper(title);
};

/** The distance of the item to every line that the rules of the day draw through its figures. */
export function Headroom({ item, moment }: { readonly item: Item; readonly moment: Moment }) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const { on, known, reading, bills } = moment;
  const edition = law.at(day(on), day(known), reading, bills);
  const gaps = useMemo(() => gapsOf(edition, sheetOf(item, 'CN')), [edition, item]);
  const others = otherLines(edition).map((fact) => law.pack.facts.find(fact).title[format.language]);
  const linkDay = on > today() ? today() : on;
  return (
    <section>
      <h2>{words.headroom}</h2>
      <p className="soft">{fill(words.headroomHelp, { day: format.day(on) })}</p>
      {gaps.length === 0 ? (
        <p className="empty">{words.noLines}</p>
      ) : (
        <ScrollBox label={words.headroom}>
          <table className="chip-headroom">
            <caption className="visually-hidden">{words.headroom}</caption>
            <thead>
              <tr>
                <th scope="col" className="numeric">
                  {words.threshold}
                </th>
                <td className="headroom-bar" />
                <th scope="col">{words.distance}</th>
                <th scope="col">{words.side}</th>
                <th scope="col">{words.citation}</th>
              </tr>
            </thead>
            {MEASURES.filter((fact) => gaps.some((gap) => gap.fact === fact)).map((fact) => {
              const own = gaps.filter((gap) => gap.fact === fact);
              const { unit } = definitionOf(fact);
              return (
                <tbody key={fact}>
                  <tr className="headroom-measure">
                    <th scope="rowgroup" colSpan={5}>
                      {titleOf(fact, format.language)}
                      {words.colon}
                      {own[0] && <FigureText figure={own[0].figure} unit={unit} />}
                    </th>
                  </tr>
                  {own.map((gap) => (
                    <tr key={`${gap.operator} ${gap.threshold}`} className={`side-${gap.side}`}>
                      <td className="numeric nowrap">
                        {SYMBOL[gap.operator]} {format.number(gap.threshold)}
                      </td>
                      <td className="headroom-bar" aria-hidden="true">
                        <Bar gap={gap} />
                      </td>
                      <td>{distanceWords(gap, unit, words, format)}</td>
                      <td>{words[gap.side]}</td>
                      <td>
                        {gap.cites.map((cite, i) => {
                          const [link] = ecfrLinks(cite, linkDay);
                          return (
                            <Fragment key={cite}>
                              {i > 0 && words.semicolon}
                              {link === undefined ? (
                                cite
                              ) : (
                                <a href={link} rel="noreferrer" title={words.ecfr}>
                                  {cite}
                                </a>
                              )}
                            </Fragment>
                          );
                        })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              );
            })}
          </table>
        </ScrollBox>
      )}
      {others.length > 0 && (
        <p className="soft small">{fill(words.otherLines, { facts: others.join(', ') })}</p>
      )}
    </section>
  );
}

/** Signed, in parts of the threshold, and no further than the bar reaches. */
const share = (distance: number, threshold: number): number =>
  Math.max(-1, Math.min(1, threshold === 0 ? Math.sign(distance) : distance / threshold));

/** From the middle, which is the threshold, to where the figure stands; a range ends in hatching. */
function Bar({ gap: { figure, from, to, threshold } }: { readonly gap: Gap }) {
  if (figure.state === 'unknown') return null;
  const [low, high] = [share(from, threshold), share(to, threshold)];
  const sure = low > 0 ? [0, low] : high < 0 ? [high, 0] : [0, 0];
  const place = ([a = 0, b = 0]: readonly number[]) => ({
    left: `${50 + a * 50}%`,
    width: `${(b - a) * 50}%`,
  });
  return (
    <span className="gap-bar">
      {figure.state !== 'exact' && <span className="gap-open" style={place([low, high])} />}
      <span className="gap-sure" style={place(sure)} />
      <span className="gap-line" />
      {figure.state === 'exact' && <span className="gap-end" style={{ left: `${50 + low * 50}%` }} />}
    </span>
  );
}

/** `32 TPP short (1.3 %)`, `exactly at the line`, `open: the figure may lie on either side`. */
function distanceWords(
  { figure, from, to, threshold, side }: Gap,
  unit: string,
  words: Words,
  format: Format,
): string {
  if (figure.state === 'unknown') return words.openUnknown;
  if (side === 'open') return fill(words.openStraddles, { figure: figureWords(figure, unit, words, format) });
  const amount = (value: number): string =>
    `${format.number(Math.abs(value), 4)} ${unitWords(words, unit)}`.trim();
  if (from === to) {
    if (from === 0) return words.exactlyAt;
    const part = threshold === 0 ? '' : ` (${format.percent(Math.abs(from) / threshold)})`;
    return `${fill(from < 0 ? words.short : words.past, { distance: amount(from) })}${part}`;
  }
  const [near, far] = from >= 0 ? [from, to] : [to, from];
  const distance =
    Number.isFinite(far) && figure.state === 'range'
      ? fill(words.from_to, { from: format.number(Math.abs(near), 4), to: amount(far) })
      : fill(words.orMore, { distance: amount(near) });
  return fill(from >= 0 ? words.past : words.short, { distance });
}
