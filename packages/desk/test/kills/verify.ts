import type { Selectable } from 'kysely';
import { verifyAudit } from '../../src/audit/verify.ts';
import type { Schema } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';

/** What a client was told. */
export type Acknowledged =
  | { readonly op: 'added' | 'changed'; readonly line: string }
  | { readonly op: 'released'; readonly line: string; readonly release: string }
  | { readonly op: 'reserved'; readonly line: string; readonly drawdown: string }
  | { readonly op: 'shipped' | 'cancelled' | 'returned'; readonly drawdown: string }
  | { readonly op: 'task' | 'finished'; readonly task: string }
  | { readonly op: 'noted'; readonly note: string };

/** The entries that a drawdown has when it is in a state: one for each step that it took. */
const ENTRIES = {
  reserved: ['license.reserve'],
  cancelled: ['license.reserve', 'license.cancel'],
  shipped: ['license.reserve', 'license.ship'],
  returned: ['license.reserve', 'license.ship', 'license.return'],
} as const;

/** What a drawdown may be by now, of which somebody was told so much. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  reserved: ['reserved', 'cancelled', 'shipped', 'returned'],
  shipped: ['shipped', 'returned'],
  cancelled: ['cancelled'],
  returned: ['returned'],
};

/**
 * Compares the store with what was acknowledged, and with itself: what was told is there, each row has its entries in
 * the log and each entry its row, the counters of each license line are the sums of its drawdowns. What is wrong.
 */
export async function compare(store: Store, told: readonly Acknowledged[]): Promise<readonly string[]> {
  return store.snapshot(async (db) => {
    const wrong: string[] = [];
    const all = <T extends 'drawdowns' | 'order_lines' | 'releases' | 'tasks' | 'license_lines'>(table: T) =>
      db
        .selectFrom(table as 'drawdowns')
        .selectAll()
        .execute() as unknown as Promise<Rows<T>>;
    const [audit, lines, drawdowns, releases, tasks] = [
      await db.selectFrom('audit').selectAll().orderBy('seq').execute(),
      byId(await all('order_lines')),
      byId(await all('drawdowns')),
      byId(await all('releases')),
      byId(await all('tasks')),
    ];
    const { findings } = await verifyAudit({ db });
    wrong.push(...findings.map((finding) => `the log: ${JSON.stringify(finding)}`));

    const entries = new Map<string, string[]>();
    const note = (key: string, action: string) => {
      const before = entries.get(key);
      if (before === undefined) entries.set(key, [action]);
      else before.push(action);
    };
    for (const { action, subject, data } of audit) {
      const { id, orderLine, release, task } = JSON.parse(data) as Record<string, string | undefined>;
      if (action.startsWith('license.') && id !== undefined) note(`drawdown ${id}`, action);
      if (orderLine !== undefined) note(`line ${orderLine}`, action);
      if (action === 'line.released') {
        note(`release ${release}`, action);
        note(`line ${subject.slice('order-line:'.length)}`, action);
      }
      if (task !== undefined) note(`task ${task}`, action);
      if (action === 'noted') note(subject, action);
    }
    const entriesOf = (key: string) => entries.get(key) ?? [];
    const expectEntries = (key: string, expected: readonly string[]) => {
      if (entriesOf(key).join() !== expected.join())
        wrong.push(`${key}: the log has [${entriesOf(key)}], the table says [${expected}]`);
    };

    for (const { id, state, order_line_id } of drawdowns.values()) {
      expectEntries(`drawdown ${id}`, ENTRIES[state]);
      const status = lines.get(order_line_id)?.status;
      const fits = { shipped: ['shipped'], returned: ['held'] } as Readonly<
        Record<string, readonly string[]>
      >;
      if (!(fits[state] ?? ['free', 'released']).includes(status ?? ''))
        wrong.push(`drawdown ${id} is ${state}, its line ${order_line_id} is ${status}`);
    }
    for (const { id } of releases.values()) expectEntries(`release ${id}`, ['line.released']);
    for (const { id, status } of tasks.values())
      expectEntries(`task ${id}`, status === 'open' ? ['task.created'] : ['task.created', 'task.done']);
    // Each of these steps counts the version of the line up.
    const counting = ['line.added', 'line.changed', 'line.released', 'license.ship', 'license.return'];
    for (const { id, version } of lines.values()) {
      const steps = entriesOf(`line ${id}`).filter((action) => counting.includes(action)).length;
      if (steps !== version) wrong.push(`line ${id} has version ${version} and ${steps} entries`);
    }
    for (const key of entries.keys()) {
      const [kind = '', id = ''] = key.split(' ');
      const there = { drawdown: drawdowns, line: lines, release: releases, task: tasks }[kind];
      if (there !== undefined && !there.has(id)) wrong.push(`${key} is in the log and nowhere else`);
      if (key.startsWith('note:') && entriesOf(key).length !== 7) wrong.push(`${key} is there in part`);
    }

    for (const line of await all('license_lines'))
      for (const measure of ['quantity', 'value', 'tpp'] as const) {
        const of = [...drawdowns.values()].filter(({ license_line_id }) => license_line_id === line.id);
        const sum = (state: string) =>
          of.filter((one) => one.state === state).reduce((total, one) => total + one[measure], 0);
        const counters = [line[`reserved_${measure}`], line[`used_${measure}`]];
        const sums = [sum('reserved'), sum('shipped')];
        if (counters.join() !== sums.join())
          wrong.push(`license line ${line.id}: ${measure} is ${counters}, its drawdowns come to ${sums}`);
      }

    for (const one of told) {
      const lost = (because: string) => wrong.push(`acknowledged ${JSON.stringify(one)}: ${because}`);
      if ('drawdown' in one) {
        const state = drawdowns.get(one.drawdown)?.state ?? 'not there';
        if (!AFTER[one.op]?.includes(state)) lost(`it is ${state}`);
      } else if (one.op === 'released') {
        if (!releases.has(one.release)) lost('it is not there');
      } else if ('task' in one) {
        const status = tasks.get(one.task)?.status;
        if (status === undefined || (one.op === 'finished' && status !== 'done')) lost(`it is ${status}`);
      } else if (one.op === 'noted') {
        if (!entries.has(`note:${one.note}`)) lost('it is not there');
      } else if (!entriesOf(`line ${one.line}`).includes(`line.${one.op}`)) lost('it is not there');
    }
    return wrong;
  });
}

type Rows<T extends keyof Schema> = readonly Selectable<Schema[T]>[];

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
