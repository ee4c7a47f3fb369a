import { alertsOf, determineOpen, expireLicenses } from '@licet/desk';
import type { Iso } from '@licet/engine';
import { SYSTEM } from '../access/sessions.ts';
import type { World } from '../world.ts';

/** Milliseconds between two rounds. */
const PAUSE = 60 * 60_000;

/** What nobody asks for: licenses that are over, days that are passed, files and lines that nobody came back to. */
async function round({ store, clock, log, lists, imports }: World): Promise<void> {
  const today = clock().toISOString().slice(0, 10) as Iso;
  await imports.sweep();
  // Opened by a changed party or item, and asked about by nobody since.
  const { determined } = await determineOpen(store, SYSTEM, { ...lists.desk(), cause: 'changed-line' });
  if (determined > 0) log.info({ determined }, 'lines');
  const expired = await expireLicenses(store, SYSTEM, today);
  const alerts = await alertsOf(store, today);
  if (expired.length + alerts.length > 0)
    log.info({ expired: expired.length, alerts: alerts.length }, 'licenses');
}

/** A round at start and every hour, until it is stopped. */
export function keepHouse(world: World): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const again = (): void => {
    running = running
      .then(() => round(world))
      .catch((error) => world.log.error({ err: error }, 'housekeeping'));
  };
  again();
  const timer = setInterval(again, PAUSE);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
