import { alertsOf, expireLicenses } from '@licet/desk';
import type { Iso } from '@licet/engine';
import { SYSTEM } from '../access/sessions.ts';
import type { World } from '../world.ts';

/** Milliseconds between two rounds. */
const PAUSE = 60 * 60_000;

/** What time alone changes: licenses that are over, shares and days that are passed. */
async function round({ store, clock, log }: World): Promise<void> {
  const today = clock().toISOString().slice(0, 10) as Iso;
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
