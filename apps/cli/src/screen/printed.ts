import { countryByCode } from '@licet/catalog';
import type { Language } from '@licet/engine';
import {
  type DecidedHit,
  type DecidedScreening,
  type Decision,
  type Hit,
  type KeptEntry,
  type Pair,
  type Remark,
  reconcile,
  SOURCES,
  type Verdict,
} from '@licet/screening';
import type { Io } from '../io.ts';
import { bullet, fold, group, table, upperFirst } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import type { OpenLists } from './open-lists.ts';
import { HOW_WORDS, LAPSED_WORDS, REMARK_WORDS, SCREEN_WORDS, VERDICT_WORDS } from './words.ts';

const VERDICTS: readonly Verdict[] = ['match', 'possible', 'related'];

/** What a screening comes to: its best verdict. */
export const summed = ({ hits }: Pick<DecidedScreening, 'hits'>): Verdict | 'clear' =>
  VERDICTS.find((verdict) => hits.some((hit) => hit.verdict === verdict)) ?? 'clear';

/** The screening of one name, as a person reads it. `limit` hits are shown. */
export function screeningText(
  screening: DecidedScreening,
  { snapshot, imported, warnings }: Pick<OpenLists, 'snapshot' | 'imported' | 'warnings'>,
  limit: number,
  language: Language,
  { columns: width, color }: Pick<Io, 'columns' | 'color'>,
): string {
  const { bold, dim } = paint(color);
  const { hits, silenced, query } = screening;
  const left = hits.length - limit;
  const { asOf } = query;
  return [
    bold(fold(headline(screening, snapshot, imported, language), width)),
    ...warnings.map((warning) => fold(warning, width)),
    ...(asOf !== undefined && asOf < imported ? [fold(SCREEN_WORDS.departures[language], width)] : []),
    ...hits.slice(0, limit).flatMap((hit, at) => ['', ...hitLines(hit, at + 1, language, width, bold)]),
    ...(left > 0 ? ['', `${group(left, language)} ${SCREEN_WORDS.more[language]}`] : []),
    ...(silenced.length > 0
      ? [
          '',
          bold(SCREEN_WORDS.silenced[language]),
          ...silenced.flatMap((hit) => [
            bullet(`${named(hit)}, ${hit.score.toFixed(3)} (${hit.entry.id})`, width),
            dim(fold(decisionText(hit.decision, language), width, '    ')),
          ]),
        ]
      : []),
    '',
  ].join('\n');
}

function headline(
  { hits, silenced, query }: DecidedScreening,
  snapshot: string,
  imported: string,
  language: Language,
): string {
  const words = SCREEN_WORDS;
  const verdict = summed({ hits });
  const counts = [
    ...VERDICTS.map(
      (one) => [hits.filter((hit) => hit.verdict === one).length, VERDICT_WORDS[one][language]] as const,
    ),
    [silenced.length, language === 'fr' ? 'écarté(s) par décision' : 'silenced by a decision'] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${group(count, language)} ${what}`)
    .join(', ');
  const colon = language === 'fr' ? ' :' : ':';
  const what =
    verdict === 'clear'
      ? `${words.clear[language]}${counts === '' ? '' : ` (${counts})`}.`
      : `${words[verdict][language]}${verdict === 'possible' ? ` (${counts})` : `${colon} ${counts}`}.`;
  const day = query.asOf === undefined ? '' : `, ${words.asOf[language]} ${query.asOf}`;
  return `${what} ${words.snapshot[language]} ${snapshot} ${words.ofDay[language]} ${imported}${day}.`;
}

const named = ({ entry, alias }: Hit): string =>
  alias === undefined ? entry.name : `${entry.name} ("${alias}")`;

function hitLines(
  hit: DecidedHit,
  rank: number,
  language: Language,
  width: number,
  bold: (text: string) => string,
): string[] {
  const words = SCREEN_WORDS;
  const { entry, alias, verdict, score, pairs, notes, confirmed, lapsed } = hit;
  const colon = language === 'fr' ? ' :' : ':';
  const line = (name: string, text: string | undefined): string[] =>
    text ? [fold(`${name}${colon} ${text}`, width, '   ')] : [];
  return [
    bold(
      fold(
        `${upperFirst(VERDICT_WORDS[verdict][language])} ${score.toFixed(3)}  ${entry.name}`,
        width,
        `${rank}. `,
        '   ',
      ),
    ),
    ...line(upperFirst(words.alias[language]), alias),
    fold(`${SOURCES[entry.source]} (${entry.id})`, width, '   '),
    ...line(words.countries[language], countryNames(entry.countries, language)),
    ...line(words.citation[language], entry.citation),
    ...line(words.requirement[language], entry.requirement),
    ...line(words.policy[language], entry.policy),
    ...line(words.footnote[language], footnote(entry, language)),
    ...explained(pairs, language, width),
    ...notes.map((note) => bullet(remarkText(note, language), width)),
    ...(confirmed
      ? [bullet(`${words.confirmed[language]}${colon} ${decisionText(confirmed, language)}`, width)]
      : []),
    ...(lapsed
      ? [
          bullet(
            `${decisionText(lapsed.decision, language)} ${upperFirst(LAPSED_WORDS[lapsed.because][language])}.`,
            width,
          ),
        ]
      : []),
  ];
}

/** The comparison word by word. */
function explained(pairs: readonly Pair[], language: Language, width: number): string[] {
  const words = SCREEN_WORDS;
  const none = words.missing[language];
  const decimal = (value: number): string => value.toFixed(2);
  const rows = pairs.map(({ query, listed, how, similarity, weight }) => [
    query ?? none,
    listed ?? none,
    how === undefined ? none : HOW_WORDS[how][language],
    decimal(similarity),
    decimal(weight),
  ]);
  const head = [words.query, words.listed, words.how, words.likeness, words.weight].map(
    (one) => one[language],
  );
  return table([head, ...rows], width - 3)
    .split('\n')
    .map((one) => `   ${one}`);
}

function remarkText({ code, detail }: Remark, language: Language): string {
  const countries = code === 'same-country' || code === 'other-country';
  const shown = countries && detail ? countryNames(detail.split(', '), language) : detail;
  return `${REMARK_WORDS[code][language]}${shown ? ` (${shown})` : ''}.`;
}

export const countryNames = (codes: readonly string[], language: Language): string =>
  codes.map((code) => countryByCode(code)?.[language] ?? code).join(', ');

/** The footnote class of an Entity List entry, from what both of its sources print. */
function footnote(entry: KeptEntry | Hit['entry'], language: Language): string | undefined {
  if (entry.source !== 'EL') return undefined;
  const other =
    'also' in entry ? entry.also?.find(({ requirement }) => requirement !== undefined) : undefined;
  const { footnote: found } = reconcile(entry.requirement, other?.requirement);
  if (found === 'none') return undefined;
  return found === 'unclear' ? SCREEN_WORDS.unclear[language] : found;
}

/** `Decision 3fa1c2d4 of 2026-09-20 by A. Officer, until 2027-09-20: ...` */
export function decisionText({ id, on, by, until, reason }: Decision, language: Language): string {
  const text = reason.endsWith('.') ? reason : `${reason}.`;
  return language === 'fr'
    ? `Décision ${id} du ${on} par ${by}, jusqu'au ${until} (exclu) : ${text}`
    : `Decision ${id} of ${on} by ${by}, until ${until} (exclusive): ${text}`;
}
