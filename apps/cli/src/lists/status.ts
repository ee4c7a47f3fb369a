import type { Language } from '@licet/engine';
import { DAYS_UNTIL_OLD, type ListsStatus, shortId } from '@licet/screening';
import { group, table } from '../output/lay-out.ts';
import type { Paint } from '../output/paint.ts';
import { heldLine } from './printed.ts';
import { counted, LISTS_WORDS } from './words.ts';

/** The kept lists, as a person reads them. */
export function statusText(status: ListsStatus, language: Language, width: number, { bold }: Paint): string {
  const { manifest, feeds, held } = status;
  const waiting = held.map((one) => heldLine(one, language));
  const heldPart = waiting.length > 0 ? ['', bold(LISTS_WORDS.held[language]), ...waiting] : [];
  if (!manifest) return [LISTS_WORDS.never[language], ...heldPart].join('\n');
  const number = (value: number): string => group(value, language);
  const words = (...keys: (keyof typeof LISTS_WORDS)[]): string[] =>
    keys.map((key) => LISTS_WORDS[key][language]);
  const files = feeds.map(({ feed, date, checked, age, sources, problems, file }) => [
    feed,
    date,
    `${checked} (${counted(age, language, 'days')})`,
    number(Object.values(sources).reduce((total, { parties }) => total + parties, 0)),
    number(problems),
    file,
  ]);
  const lists = Object.entries(manifest.sources).map(([source, total]) => [
    source,
    number(total.parties),
    number(total.names),
    number(total.delisted),
    total.feeds.join(', '),
  ]);
  return [
    bold(headline(manifest, language)),
    ...warnings(status, language),
    '',
    bold(LISTS_WORDS.feeds[language]),
    table([words('feedHead', 'date', 'checked', 'parties', 'problems', 'file'), ...files], width),
    '',
    bold(LISTS_WORDS.sources[language]),
    table([words('list', 'parties', 'names', 'left', 'from'), ...lists], width),
    ...heldPart,
  ].join('\n');
}

function headline(
  { id, imported, entries, problems }: NonNullable<ListsStatus['manifest']>,
  language: Language,
): string {
  const what = `${counted(entries, language, 'entries')}, ${counted(problems, language, 'problems')}`;
  return language === 'fr'
    ? `Instantané ${shortId(id)} du ${imported} : ${what}.`
    : `Snapshot ${shortId(id)} of ${imported}: ${what}.`;
}

/** Lists that nobody has compared with their publisher for too long. */
export function warnings({ feeds }: ListsStatus, language: Language): string[] {
  const old = feeds.filter(({ age }) => age > DAYS_UNTIL_OLD);
  if (old.length === 0) return [];
  const which = old.map(({ feed, age }) => `${feed} (${counted(age, language, 'days')})`).join(', ');
  return [
    language === 'fr'
      ? `Attention : non vérifié depuis plus de ${DAYS_UNTIL_OLD} jours : ${which}. Mettez à jour : licet lists sync.`
      : `Warning: not checked for more than ${DAYS_UNTIL_OLD} days: ${which}. Update: licet lists sync.`,
  ];
}
