import type { Actor, Store } from '../store/store.ts';
import { allow } from '../users/allow.ts';
import type { Cause } from './cause.ts';
import { determineLines } from './determine-line.ts';
import type { World } from './determiner.ts';
import { PAGE } from './line-record.ts';

export interface OpenOptions extends World {
  readonly cause?: Cause;
  /** Called after each page that is safe in the store. */
  readonly onProgress?: (progress: OpenCounts) => void;
  /** Stops between two pages. */
  readonly signal?: AbortSignal;
}

export interface OpenCounts {
  readonly determined: number;
  readonly free: number;
  readonly held: number;
  readonly byOutcome: Readonly<Record<string, number>>;
}

/** Determines every line that is open, page by page; each page is one change, so that a stop loses nothing. */
export async function determineOpen(store: Store, actor: Actor, options: OpenOptions): Promise<OpenCounts> {
  allow(actor, 'determine');
  const { cause = 'import', onProgress, signal } = options;
  const byOutcome: Record<string, number> = {};
  let counts: OpenCounts = { determined: 0, free: 0, held: 0, byOutcome };
  const reading = { hold: store.dialect === 'postgres' };
  let after = '';
  while (!signal?.aborted) {
    const page = await store.change(actor, async (change) => {
      const lines = await change.db
        .selectFrom('order_lines')
        .selectAll()
        .where('status', '=', 'open')
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .$if(reading.hold, (query) => query.forUpdate())
        .execute();
      return {
        last: lines.at(-1)?.id,
        full: lines.length === PAGE,
        done: await determineLines(change, lines, { ...options, cause }, reading),
      };
    });
    for (const { outcome } of page.done) byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
    const held = page.done.filter(({ status }) => status === 'held').length;
    counts = {
      determined: counts.determined + page.done.length,
      held: counts.held + held,
      free: counts.free + page.done.length - held,
      byOutcome,
    };
    if (page.done.length > 0) onProgress?.(counts);
    if (!page.full || page.last === undefined) break;
    after = page.last;
  }
  return counts;
}
