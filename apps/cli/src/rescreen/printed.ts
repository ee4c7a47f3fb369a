import type { Language } from '@licet/engine';
import { type Change, type DecidedHit, type RunParty, shortId } from '@licet/screening';
import type { Io } from '../io.ts';
import { bullet, fold, group } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import type { OpenLists } from '../screen/open-lists.ts';
import { LAPSED_WORDS, VERDICT_WORDS } from '../screen/words.ts';
import { RESCREEN_WORDS } from './words.ts';

export interface Tally {
  readonly parties: number;
  /** Parties that were screened again. */
  readonly again: number;
  /** Hits, by what became of them. */
  readonly unchanged: number;
  readonly new: number;
  readonly gone: number;
  readonly changed: number;
  /** New or changed, but silenced by a decision. */
  readonly silenced: number;
  /** Rows of the file that could not be screened. */
  readonly refused: number;
}

export interface PartyChange {
  readonly party: RunParty;
  readonly change: Change;
  readonly silenced: boolean;
  /** A decision on this pair that no longer holds. */
  readonly lapsed?: NonNullable<DecidedHit['lapsed']>;
}

export const CHANGE_COLUMNS = [
  ...[
    'id',
    'query',
    'change',
    'what',
    'verdict',
    'score',
    'verdict_before',
    'score_before',
    'name',
    'alias',
    'source',
  ],
  ...['entry', 'snapshot'],
] as const;

export function changeCells({ party, change, silenced }: PartyChange, snapshot: string): string[] {
  const { kind, what, before, after } = change;
  const shown = after ?? before;
  const told = (hit: typeof after): [string, string] =>
    hit ? [hit.verdict, hit.score.toFixed(3)] : ['', ''];
  return [
    ...[party.id, party.name, silenced ? 'silenced' : kind, what.join(' ')],
    ...[...told(after), ...told(before)],
    ...[shown?.name ?? '', shown?.alias ?? '', shown?.source ?? '', shown?.entry ?? '', snapshot],
  ];
}

interface About {
  readonly run: { readonly id: string; readonly snapshot: string };
  readonly opened: Pick<OpenLists, 'snapshot' | 'warnings'>;
  /** Whether the lists of the run are still there to be compared. */
  readonly known: boolean;
  /** Under which the result is kept. */
  readonly id: string | undefined;
}

/** What the new lists changed, as a person reads it. */
export function changesText(
  changes: readonly PartyChange[],
  tally: Tally,
  { run, opened, known, id }: About,
  language: Language,
  { columns: width, color }: Pick<Io, 'columns' | 'color'>,
): string {
  const { bold } = paint(color);
  const words = RESCREEN_WORDS;
  const n = (value: number): string => group(value, language);
  const all = tally.new + tally.gone + tally.changed + tally.silenced;
  const fr = language === 'fr';
  const head = fr
    ? `${n(tally.new)} nouveau(x), ${n(tally.gone)} disparu(s), ${n(tally.changed)} changé(s), ${n(tally.unchanged)} inchangé(s).`
    : `${n(tally.new)} new, ${n(tally.gone)} gone, ${n(tally.changed)} changed, ${n(tally.unchanged)} unchanged.`;
  const scope = fr
    ? `${n(tally.again)} partie(s) sur ${n(tally.parties)} filtrée(s) de nouveau. Instantané ${shortId(run.snapshot)} -> ${opened.snapshot}.`
    : `${n(tally.again)} of ${n(tally.parties)} parties screened again. Snapshot ${shortId(run.snapshot)} -> ${opened.snapshot}.`;
  return `${[
    bold(head),
    fold(scope, width),
    ...(tally.refused > 0 ? [`${n(tally.refused)} ${words.refused[language]}`] : []),
    ...(known ? [] : [fold(words.lost[language], width)]),
    ...opened.warnings.map((warning) => fold(warning, width)),
    ...changes.map((change) => bullet(changeText(change, language), width, MARKS[change.change.kind])),
    ...(all > changes.length ? [`${n(all - changes.length)} ${words.more[language]}`] : []),
    ...(id === undefined ? [] : [`${words.kept[language]} ${id}.`]),
  ].join('\n')}\n`;
}

const MARKS = { new: '+', gone: '-', changed: '*' } as const;

function changeText({ party, change, silenced, lapsed }: PartyChange, language: Language): string {
  const words = RESCREEN_WORDS;
  const { kind, what, before, after } = change;
  const shown = after ?? before;
  const told = (hit: typeof after): string =>
    hit ? `${VERDICT_WORDS[hit.verdict][language]} ${hit.score.toFixed(3)}` : '';
  const verdict =
    before && after && told(before) !== told(after) ? `${told(before)} -> ${told(after)}` : told(shown);
  const data = what.includes('data') ? `, ${words.data[language]}` : '';
  const who = party.id === '' ? party.name : `${party.id} ${party.name}`;
  const alias = shown?.alias === undefined ? '' : ` ("${shown.alias}")`;
  const colon = language === 'fr' ? ' :' : ':';
  const decided = silenced
    ? `, ${words.silenced[language]}`
    : lapsed
      ? `; ${words.decision[language]} ${lapsed.decision.id} ${LAPSED_WORDS[lapsed.because][language]}`
      : '';
  return `${words[kind][language]}${colon} ${who}${colon} ${verdict}, ${shown?.name}${alias}, ${shown?.source} (${shown?.entry})${data}${decided}`;
}
