import type { Kysely, Selectable } from 'kysely';
import type { Head } from '../audit/verify.ts';
import type { AuditRow, Schema } from '../store/schema.ts';
import type { Transaction } from './transaction.ts';

/**
 * A line of `audit.jsonl`. `entry`: one that concerns the transaction, whole. `skipped`: one that does not, with no
 * more than it takes to follow the chain past it. `gap`: more of those than a bundle holds; the chain is open there.
 * `head`: the end of the log when the bundle was made.
 */
export type LogLine =
  | { readonly kind: 'entry'; readonly entry: AuditRow }
  | { readonly kind: 'skipped'; readonly seq: number; readonly previous: string; readonly hash: string }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }
  | ({ readonly kind: 'head' } & Head);

type Entry = Selectable<AuditRow>;

/** Entries that concern others, at most: about 5 MB in the bundle. */
const MOST_SKIPPED = 100_000;
const PAGE = 5_000;

/** The log as far as it concerns a transaction, from the first such entry to the end. */
export async function logOf(
  db: Kysely<Schema>,
  transaction: Transaction,
  mostSkipped: number = MOST_SKIPPED,
): Promise<readonly LogLine[]> {
  const end = await db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (end === undefined) return [];
  const entries = await entriesOf(db, transaction);
  const lines: LogLine[] = [];
  let left = mostSkipped;
  const pass = async (from: number, to: number) => {
    if (from > to) return;
    if (to - from + 1 > left) {
      lines.push({ kind: 'gap', from, to });
      return;
    }
    left -= to - from + 1;
    for await (const one of linksOf(db, from, to)) lines.push({ kind: 'skipped', ...one });
  };
  let next = entries[0]?.seq ?? end.seq + 1;
  for (const entry of entries) {
    await pass(next, entry.seq - 1);
    lines.push({ kind: 'entry', entry });
    next = entry.seq + 1;
  }
  await pass(next, end.seq);
  return [...lines, { kind: 'head', ...end }];
}

async function* linksOf(db: Kysely<Schema>, from: number, to: number) {
  for (let at = from; at <= to; at += PAGE)
    yield* await db
      .selectFrom('audit')
      .select(['seq', 'previous', 'hash'])
      .where('seq', '>=', at)
      .where('seq', '<=', Math.min(to, at + PAGE - 1))
      .orderBy('seq')
      .execute();
}

/** Entries by their subject; of a license that others draw on as well, those about this line and about the license itself. */
async function entriesOf(db: Kysely<Schema>, transaction: Transaction): Promise<Entry[]> {
  const { of, line, parties, licenses, drawdowns, exceptionUses, documents, tasks } = transaction;
  const own = [
    `${of.kind}:${of.id}`,
    ...(line === null ? [] : [`order:${line.order_id}`, `item:${line.item_id}`]),
    ...parties.map(({ party }) => `party:${party.id}`),
    ...drawdowns.map(({ id }) => `drawdown:${id}`),
    ...exceptionUses.map(({ id }) => `exception:${id}`),
    ...tasks.map(({ id }) => `task:${id}`),
  ];
  const licensed = line === null ? [] : licenses.map(({ id }) => `license:${id}`);
  const held = new Set(documents.map(({ id }) => id));
  const drawn = new Set(drawdowns.map(({ id }) => id));
  const rows = [
    ...(await withSubjects(db, own)),
    ...(await withSubjects(db, licensed)).filter((entry) => concerns(entry, line?.id, drawn)),
    // Evidence may have been added to another subject.
    ...(await withSubjects(db, [...new Set(documents.map(({ subject }) => subject))])).filter(
      ({ action, data }) => action === 'document.added' && held.has(JSON.parse(data).document),
    ),
  ];
  return [...new Map(rows.map((row) => [row.seq, row])).values()].sort((a, b) => a.seq - b.seq);
}

/** Entries of a license that are about single shipments under it. */
const MOVES: ReadonlySet<string> = new Set([
  'license.reserve',
  'license.ship',
  'license.cancel',
  'license.return',
  'refused',
]);

function concerns({ action, data }: Entry, line: string | undefined, drawn: ReadonlySet<string>): boolean {
  if (!MOVES.has(action)) return true;
  const { id, orderLine } = JSON.parse(data) as { readonly id?: string; readonly orderLine?: string };
  return orderLine === line || (id !== undefined && drawn.has(id));
}

const MOST_SUBJECTS = 1_000;

async function withSubjects(db: Kysely<Schema>, subjects: readonly string[]): Promise<Entry[]> {
  const rows: Entry[] = [];
  for (let at = 0; at < subjects.length; at += MOST_SUBJECTS)
    rows.push(
      ...(await db
        .selectFrom('audit')
        .selectAll()
        .where('subject', 'in', subjects.slice(at, at + MOST_SUBJECTS))
        .orderBy('seq')
        .execute()),
    );
  return rows;
}
