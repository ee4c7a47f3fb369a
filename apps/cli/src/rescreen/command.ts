import type { Language } from '@licet/engine';
import {
  applyDecisions,
  type Lists,
  listsOf,
  matcherVersion,
  newRun,
  openRun,
  openSnapshot,
  rescreen,
  SnapshotError,
} from '@licet/screening';
import { replacedFile, writeCells } from '@licet/tables';
import { progressOn } from '../batch/progress.ts';
import { stopOnSignals } from '../batch/stop-on-signals.ts';
import type { CommonOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import type { Session } from '../io.ts';
import { type OpenLists, openLists } from '../screen/open-lists.ts';
import { safely } from '../screen/safely.ts';
import { CHANGE_COLUMNS, changeCells, changesText, type PartyChange, type Tally } from './printed.ts';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly record: boolean;
  readonly quiet?: boolean;
}

const HELP = `
What the new lists cannot touch is not screened again: a party is, if one of its own words became rarer or commoner, if
an entry that it hit has moved, if it hits one of the entries that moved (that came, went or changed, or hold a word
that became rarer or commoner), or if it has ten hits or more. The result is that of screening all of them again.
-o writes the changes as CSV: ${CHANGE_COLUMNS.join(',')}.
The result is kept as a run of its own, so that the next licet rescreen goes on from it.

Exit codes: 0 nothing new and nothing changed (hits may be gone); 3 something is new or changed; 2 not screened: no list,
no such run, a damaged snapshot or run; 1 the disk failed.`;

/** Changes that are printed; all of them go to the file. */
const SHOWN = 100;

export const rescreening: Register = (program, session) => {
  program
    .command('rescreen')
    .description('Bring a screened file up to date with the newest lists: what is new, gone, changed')
    .argument('[run]', 'beginning of the id of a run (default: the newest)')
    .option('-o, --output <file>', 'write the changes as CSV')
    .option('--no-record', 'do not keep the result as a run')
    .option('--quiet', 'no progress')
    .option('--lang <language>', 'en or fr', 'en')
    .option('--json', 'machine-readable')
    .addHelpText('after', HELP)
    .action((run: string | undefined, options: Options) =>
      safely(options, session, (language) => again(run, options, session, language)),
    );
};

async function again(
  given: string | undefined,
  options: Options,
  { io, exit }: Session,
  language: Language,
): Promise<void> {
  const progress = progressOn({ isTTY: process.stderr.isTTY === true, write: io.err });
  const stop = stopOnSignals();
  try {
    const opened = openLists(io.today, language);
    const run = await openRun(opened.home, given);
    const { file, snapshot, asOf, parties } = run.manifest;
    const before = oldLists(opened, snapshot);
    const started = performance.now();
    const tally = {
      parties: 0,
      again: 0,
      unchanged: 0,
      new: 0,
      gone: 0,
      changed: 0,
      silenced: 0,
      refused: 0,
    } satisfies Tally;
    const changes: PartyChange[] = [];
    const kept = options.record
      ? newRun(opened.home, {
          ...{ file, snapshot: opened.lists.id, on: io.today, matcher: matcherVersion() },
          ...{ previous: run.manifest.id, ...(asOf ? { asOf } : {}) },
        })
      : undefined;
    let out: ReturnType<typeof replacedFile> | undefined;
    let id: string | undefined;
    try {
      out = options.output === undefined ? undefined : replacedFile(options.output);
      out?.write(`${writeCells(CHANGE_COLUMNS, ',')}\n`);
      for await (const one of rescreen({ run, before, after: opened.lists, today: io.today })) {
        stop.signal.throwIfAborted();
        const { party } = one;
        kept?.add(party);
        tally.parties++;
        if (one.again) tally.again++;
        if (party.refused !== undefined) tally.refused++;
        tally.unchanged += one.unchanged;
        for (const change of one.changes) {
          const { hit } = change;
          const told: PartyChange = {
            ...{ party, change },
            ...(hit ? judged(hit, party, opened, io.today) : { silenced: false }),
          };
          if (told.silenced) tally.silenced++;
          else tally[change.kind]++;
          if (options.json || changes.length < SHOWN) changes.push(told);
          out?.write(`${writeCells(changeCells(told, opened.lists.id), ',')}\n`);
        }
        if (!options.quiet)
          progress.update({
            rows: tally.parties,
            seconds: (performance.now() - started) / 1000,
            done: parties === 0 ? undefined : tally.parties / parties,
          });
      }
      out?.commit();
      id = kept?.commit().id;
    } finally {
      out?.discard();
      kept?.discard();
    }
    progress.finish();
    if (options.json)
      io.out(
        `${JSON.stringify({ run: run.manifest.id, recorded: id ?? null, before: snapshot, after: opened.lists.id, ...tally, changes }, null, 2)}\n`,
      );
    else
      io.out(
        changesText(
          changes,
          tally,
          { run: run.manifest, opened, known: before !== undefined, id },
          language,
          io,
        ),
      );
    exit(tally.new + tally.changed > 0 ? 3 : 0);
  } catch (error) {
    progress.finish();
    if (!stop.signal.aborted) throw error;
    stop.obey();
  } finally {
    stop.end();
  }
}

/** The lists of the run; undefined where their snapshot is gone or damaged, so that everything is screened again. */
function oldLists({ home, lists }: OpenLists, id: string): Lists | undefined {
  if (id === lists.id) return lists;
  try {
    return listsOf(openSnapshot(home, { id }));
  } catch (error) {
    if (error instanceof SnapshotError) return undefined;
    throw error;
  }
}

/** What was decided about a pair: whether it is silenced, and a decision that no longer holds. */
function judged(
  hit: NonNullable<PartyChange['change']['hit']>,
  { name, country }: PartyChange['party'],
  { judge, lists }: OpenLists,
  today: Session['io']['today'],
): Pick<PartyChange, 'silenced' | 'lapsed'> {
  const query = { name, ...(country ? { country } : {}) };
  const { hits, silenced } = applyDecisions(
    { query, snapshot: lists.id, hits: [hit], more: 0 },
    judge,
    today,
  );
  const lapsed = hits[0]?.lapsed;
  return { silenced: silenced.length > 0, ...(lapsed ? { lapsed } : {}) };
}
