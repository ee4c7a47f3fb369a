import type { Language } from '@licet/engine';
import {
  type DiffCounts,
  type Fall,
  type Held,
  type Imported,
  isOwnList,
  type Outcome,
  shortId,
} from '@licet/screening';
import { listsErrorIn } from '../errors/lists-error.ts';
import { group } from '../output/lay-out.ts';
import { counted, LISTS_WORDS } from './words.ts';

/** What became of one file, in a line. */
export function outcomeLine(outcome: Outcome, language: Language): string {
  if (outcome.kind === 'error') return `licet: ${listsErrorIn(outcome.error, language)}`;
  const { version } = outcome;
  const { feed, date } = version;
  const fr = language === 'fr';
  switch (outcome.kind) {
    case 'unchanged':
      return fr ? `${feed} : inchangé, au ${date}.` : `${feed}: unchanged, as of ${date}.`;
    case 'held':
      return heldLine(outcome, language);
    case 'taken': {
      const counts = Object.values(version.sources);
      const sum = (of: (one: (typeof counts)[number]) => number): number =>
        counts.reduce((total, one) => total + of(one), 0);
      const what = [
        counted(
          sum(({ parties }) => parties),
          language,
          'parties',
        ),
        counted(
          sum(({ names }) => names),
          language,
          'names',
        ),
        counted(version.problems, language, 'problems'),
      ].join(', ');
      const line = fr
        ? `${feed} : ${version.file}, au ${date} : ${what}.`
        : `${feed}: ${version.file}, as of ${date}: ${what}.`;
      return `${line}${ownListNote(outcome, language)}${dayNote(outcome, language)}`;
    }
  }
}

/** Any CSV with names passes for a list of one's own; a company may take rows out of it, but should see that it did. */
function ownListNote({ version, falls }: Extract<Outcome, { kind: 'taken' }>, language: Language): string {
  if (!isOwnList(version.feed)) return '';
  const fr = language === 'fr';
  const own = fr ? ' Lu comme votre propre liste' : ' Read as a list of your own';
  if (falls.length === 0) return `${own}.`;
  return `${own}: ${fallsIn(falls, language)}; ${fr ? 'elle est prise telle quelle' : 'it is taken as it is'}.`.replace(
    ':',
    fr ? ' :' : ':',
  );
}

function dayNote({ version }: Extract<Outcome, { kind: 'taken' }>, language: Language): string {
  if (version.dateFrom !== 'import') return '';
  return language === 'fr'
    ? " Le fichier ne donne pas de jour : celui de l'import est retenu ; --as-of en donne un autre."
    : ' The file gives no day, so that of the import stands; --as-of gives another.';
}

/** `SDN fell from 19,181 parties to 0`. */
const fallsIn = (falls: readonly Fall[], language: Language): string =>
  falls
    .map(({ source, what, from, to }) => {
      const before = counted(from, language, what);
      return language === 'fr'
        ? `${source} est passée de ${before} à ${group(to, language)}`
        : `${source} fell from ${before} to ${group(to, language)}`;
    })
    .join('; ');

export function heldLine(
  { id, version, falls }: Pick<Held, 'id' | 'version' | 'falls'>,
  language: Language,
): string {
  const fallen = fallsIn(falls, language);
  return language === 'fr'
    ? `${version.feed} : ${version.file}, au ${version.date}, est en attente : ${fallen}. Plus de 2 % de moins est souvent une publication incomplète. Si c'est juste : licet lists release ${id} --reason "..."`
    : `${version.feed}: ${version.file}, as of ${version.date}, is held back: ${fallen}. More than 2 % less is often an incomplete publication. If it is right: licet lists release ${id} --reason "..."`;
}

/** The new snapshot, or what it would be. */
export function snapshotLine({ manifest, changes }: Imported, dryRun: boolean, language: Language): string {
  if (!manifest || !changes) return LISTS_WORDS.noChange[language];
  const what = `${shortId(manifest.id)}: ${counts(changes, language)}`;
  return dryRun
    ? `${LISTS_WORDS.wouldBe[language]} ${counts(changes, language)}`
    : `${LISTS_WORDS.snapshot[language]} ${language === 'fr' ? what.replace(':', ' :') : what}`;
}

function counts({ added, removed, changed }: DiffCounts, language: Language): string {
  const [plus, minus, other] = [added, removed, changed].map((one) => group(one, language));
  return language === 'fr'
    ? `${plus} en plus, ${minus} en moins, ${other} avec changement.`
    : `${plus} added, ${minus} removed, ${other} changed.`;
}
