import type { Cause } from '../determine/cause.ts';
import { determineLines } from '../determine/determine-line.ts';
import type { World } from '../determine/determiner.ts';
import { PAGE } from '../determine/line-record.ts';
import type { Actor, Store } from '../store/store.ts';
import { allow } from '../users/allow.ts';

/** Determines the open lines of one order. Returns how many there were. */
export async function determineOrder(
  store: Store,
  actor: Actor,
  order: string,
  world: World & { readonly cause: Cause },
): Promise<number> {
  allow(actor, 'determine');
  const reading = { hold: store.dialect === 'postgres' };
  for (let determined = 0; ; ) {
    const count = await store.change(actor, async (change) => {
      const lines = await change.db
        .selectFrom('order_lines')
        .selectAll()
        .where('order_id', '=', order)
        .where('status', '=', 'open')
        .orderBy('id')
        .limit(PAGE)
        .$if(reading.hold, (query) => query.forUpdate())
        .execute();
      return (await determineLines(change, lines, world, reading)).length;
    });
    determined += count;
    if (count < PAGE) return determined;
  }
}
