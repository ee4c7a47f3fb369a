import { DeskError, openStore, whyHeld } from '@licet/desk';
import type { Language } from '@licet/engine';
import type { Command } from 'commander';
import type { Session } from '../io.ts';
import { group } from '../output/lay-out.ts';
import { type DeskOptions, onDesk, safely } from './options.ts';
import { DESK_WORDS, STATUS_WORDS } from './words.ts';

interface Options extends DeskOptions {
  readonly status?: string;
  readonly limit: string;
}

const MOST = 10_000;

/** `licet desk lines`. */
export function deskLines(command: Command, session: Session): void {
  onDesk(command.command('lines').description('order lines, by export date'))
    .option('--status <status>', `one of ${Object.keys(STATUS_WORDS).join(', ')}`)
    .option('--limit <count>', `at most so many, up to ${MOST}`, '100')
    .action((options: Options) =>
      safely(options, session, async (url, language) => {
        const { io } = session;
        const [status, limit] = [statusOf(options), limitOf(options)];
        const store = await openStore({ url, existing: true });
        const rows = await linesOf(store, status, limit + 1, language).finally(() => store.close());
        const shown = rows.slice(0, limit);
        if (options.json) return io.out(shown.map((row) => `${JSON.stringify(row)}\n`).join(''));
        for (const row of shown) {
          const words = STATUS_WORDS[row.status][language];
          const what = `${group(row.quantity, language)} x ${row.item}, ${row.shipFrom} -> ${row.shipTo}`;
          io.out(`${row.id}  ${row.order}/${row.number}  ${words}  ${row.exportDate}  ${what}\n`);
          if (row.holdReason !== null) io.out(`    ${row.holdReason}\n`);
        }
        if (shown.length === 0) io.out(`${DESK_WORDS.noLines[language]}\n`);
        if (rows.length > limit) io.out(`${DESK_WORDS.moreLines[language]}\n`);
      }),
    );
}

const linesOf = async (
  { db }: Awaited<ReturnType<typeof openStore>>,
  status: keyof typeof STATUS_WORDS | undefined,
  limit: number,
  language: Language,
) => {
  let asked = db
    .selectFrom('order_lines as line')
    .innerJoin('orders', 'orders.id', 'line.order_id')
    .innerJoin('items', 'items.id', 'line.item_id')
    .select([
      'line.id',
      'orders.external_id as order',
      'line.external_id as number',
      'line.status',
      'items.name as item',
      'line.quantity',
      'line.ship_from as shipFrom',
      'line.ship_to as shipTo',
      'line.export_date as exportDate',
      'line.hold_reason as holdReason',
      'line.determination_id as determination',
    ]);
  if (status !== undefined) asked = asked.where('line.status', '=', status);
  const rows = await asked.orderBy('line.export_date').orderBy('line.id').limit(limit).execute();
  if (language === 'en') return rows;
  // Kept in English; said once more for other readers.
  const told: typeof rows = [];
  for (const row of rows) {
    const { status: now, holdReason: hold_reason, determination: determination_id } = row;
    const why = await whyHeld(db, { status: now, hold_reason, determination_id });
    told.push({ ...row, holdReason: why === null ? row.holdReason : `${why.code}: ${why.text[language]}` });
  }
  return told;
};

function statusOf({ status }: Options): keyof typeof STATUS_WORDS | undefined {
  if (status === undefined) return undefined;
  if (Object.hasOwn(STATUS_WORDS, status)) return status as keyof typeof STATUS_WORDS;
  throw new DeskError('bad-choice', {
    what: '--status',
    expected: `one of ${Object.keys(STATUS_WORDS).join(', ')}`,
    given: status.slice(0, 60),
  });
}

function limitOf({ limit }: Options): number {
  const count = Number(limit);
  if (/^\d{1,6}$/.test(limit) && count >= 1 && count <= MOST) return count;
  throw new DeskError('bad-choice', {
    what: '--limit',
    expected: `a whole number from 1 to ${MOST}`,
    given: limit.slice(0, 60),
  });
}
