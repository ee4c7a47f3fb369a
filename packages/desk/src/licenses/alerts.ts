import { day, type Iso } from '@licet/engine';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { insertTask } from './conditions.ts';
import type { LicenseLine } from './fit.ts';
import { linesOf } from './lines.ts';
import { MEASURES, type Measure } from './measures.ts';

/** Percent of a limit that is reserved or used. */
const SHARES = [80, 90, 95, 100] as const;
/** Days before the last day of a license. */
const DAYS = [90, 60, 30] as const;

export type Alert = {
  /** The same for the same threshold, so that it is raised once. */
  readonly id: string;
  readonly license: string;
  readonly number: string;
} & (
  | {
      readonly kind: 'share';
      readonly licenseLine: string;
      readonly measure: Measure;
      readonly percent: number;
      /** Reserved and used together. */
      readonly taken: number;
      readonly limit: number;
    }
  | { readonly kind: 'expiry'; readonly days: number; readonly expiresOn: Iso; readonly daysLeft: number }
);

const SYSTEM: Actor = { id: 'system', roles: [] };
const PAGE = 500;

/**
 * The thresholds that granted licenses have passed and that were not told before. Each is recorded as a task in the
 * same change and comes once, however late it is noticed and however often usage goes back and forth; several passed
 * at once all come. A new last day of a license has thresholds of its own.
 */
export async function alertsOf(store: Store, today: Iso): Promise<readonly Alert[]> {
  day(today);
  const raised: Alert[] = [];
  for (let after = ''; ; ) {
    const lines = await linesOf(store.db)
      .where('licenses.status', '=', 'granted')
      .where('license_lines.id', '>', after)
      .orderBy('license_lines.id')
      .limit(PAGE)
      .execute();
    raised.push(
      ...(await raise(
        store,
        lines.flatMap((line) => passed(line, today)),
      )),
    );
    const last = lines.at(-1);
    if (last === undefined || lines.length < PAGE) return raised;
    after = last.id;
  }
}

/** Every threshold that a license line has passed on the day. */
export function passed(line: LicenseLine, today: Iso): readonly Alert[] {
  const license = { license: line.license_id, number: line.number };
  const shares = MEASURES.flatMap((measure) => {
    const limit = line[measure];
    if (limit === null) return [];
    const taken = line[`reserved_${measure}`] + line[`used_${measure}`];
    return SHARES.filter((percent) => BigInt(taken) * 100n >= BigInt(limit) * BigInt(percent)).map(
      (percent): Alert => ({
        id: `alert:${line.id}:${measure}:${percent}`,
        ...license,
        kind: 'share',
        licenseLine: line.id,
        measure,
        percent,
        taken,
        limit,
      }),
    );
  });
  const { expires_on: expiresOn } = line;
  if (expiresOn === null) return shares;
  const daysLeft = day(expiresOn) - day(today);
  const expiry = DAYS.filter((days) => daysLeft <= days).map(
    (days): Alert => ({
      id: `alert:${line.license_id}:expiry:${expiresOn}:${days}`,
      ...license,
      kind: 'expiry',
      days,
      expiresOn,
      daysLeft,
    }),
  );
  return [...shares, ...expiry];
}

/** Records those that are new, and returns them. Nothing is written where nothing is. */
async function raise(store: Store, alerts: readonly Alert[]): Promise<readonly Alert[]> {
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  if (byId.size === 0) return [];
  const told = await store.db
    .selectFrom('tasks')
    .select('id')
    .where('id', 'in', [...byId.keys()])
    .execute();
  for (const { id } of told) byId.delete(id);
  if (byId.size === 0) return [];
  return changeAs(store, SYSTEM, { action: 'keep-tasks', subject: 'licenses' }, async (change) => {
    const raised: Alert[] = [];
    for (const alert of byId.values()) {
      const task = { id: alert.id, kind: 'license-alert', subject: `license:${alert.license}` };
      if (!(await insertTask(change, { ...task, title: titleOf(alert), owner: null, due: null }))) continue;
      raised.push(alert);
      await change.audit('license.alert', task.subject, alert);
    }
    return raised;
  });
}

const titleOf = (alert: Alert): string =>
  alert.kind === 'share'
    ? `License ${alert.number}: ${alert.percent} % of the ${alert.measure} taken (${alert.taken} of ${alert.limit})`
    : `License ${alert.number}: ${alert.daysLeft} days to its last day, ${alert.expiresOn}`;
