import { day, type Iso, iso } from '@licet/engine';
import type { Insertable } from 'kysely';
import { DeskError } from '../errors.ts';
import type { LicenseLineRow, LicenseRow, LicenseStatus } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { type Condition, insertCondition } from './conditions.ts';
import { dayOf } from './day-of.ts';
import { isEccn } from './eccn.ts';
import { MEASURES } from './measures.ts';
import { step } from './transitions.ts';
import { words } from './words.ts';

export interface Application {
  /** The agency's number of the application, until the license has its own. */
  readonly number: string;
  readonly agency: string;
  readonly appliedOn: Iso;
}

/** One line of a license as granted. Null is said on purpose: the license names no such party or limit. */
export interface GrantedLine {
  readonly eccn: string;
  readonly item: string | null;
  readonly consignee: string | null;
  readonly endUser: string | null;
  readonly destination: string | null;
  readonly currency: string;
  /** Units. */
  readonly quantity: number | null;
  /** Minor units of the currency. */
  readonly value: number | null;
  /** Thousandths. */
  readonly tpp: number | null;
}

export type Decision =
  | {
      readonly status: 'granted';
      readonly decidedOn: Iso;
      /** Last day on which the license is good, as printed on its face. */
      readonly expiresOn: Iso;
      /** The license's number, where it differs from the application's. */
      readonly number?: string;
      readonly lines: readonly GrantedLine[];
      readonly conditions: readonly Condition[];
    }
  | {
      readonly status: 'denied' | 'returned-without-action';
      readonly decidedOn: Iso;
      readonly reason: string;
    };

const MOST_LINES = 1_000;
const LONGEST_NUMBER = 100;

/** Records an application. Throws `day-to-come` for a day that has not come, `number-taken` for a number twice. */
export async function applyForLicense(
  store: Store,
  actor: Actor,
  input: Application,
): Promise<{ readonly id: string }> {
  return changeAs(store, actor, { action: 'keep-licenses', subject: 'licenses' }, async (change) => {
    const number = words('number', input.number, LONGEST_NUMBER);
    const agency = words('agency', input.agency, LONGEST_NUMBER);
    past('application', input.appliedOn, change);
    const added = await change.db
      .insertInto('licenses')
      .values({
        id: change.id(),
        number,
        agency,
        status: 'applied',
        applied_on: input.appliedOn,
        decided_on: null,
        expires_on: null,
        changed_at: change.at,
        changed_by: actor.id,
      })
      .onConflict((conflict) => conflict.column('number').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added === undefined) throw new DeskError('number-taken', { number });
    await change.audit('license.apply', `license:${added.id}`, input);
    return added;
  });
}

/**
 * Records what the agency made of an application. A grant carries its lines and conditions; each condition is a task.
 * Throws `license-transition` where the license is not applied for, `bad-license-line` for a line that limits nothing
 * or cannot be read, `days-out-of-order`, `changed-meanwhile` for a stale version.
 */
export async function decideLicense(
  store: Store,
  actor: Actor,
  input: { readonly license: string; readonly version?: number; readonly decision: Decision },
): Promise<{ readonly lines: readonly string[]; readonly conditions: readonly string[] }> {
  return changeAs(
    store,
    actor,
    { action: 'keep-licenses', subject: `license:${input.license}` },
    async (change) => {
      const { license: id, decision } = input;
      const license = await licenseOf(change, id);
      if (decision.status !== 'granted') words('reason', decision.reason);
      past('decision', decision.decidedOn, change);
      inOrder('application', license.applied_on, 'decision', decision.decidedOn);
      const granted = decision.status === 'granted' ? decision : undefined;
      if (granted) {
        inOrder('decision', decision.decidedOn, 'expiry', granted.expiresOn);
        checkLines(granted.lines);
        await refuseStrangers(change, granted.lines);

        if (granted.number !== undefined)
          await refuseNumber(change, id, words('number', granted.number, LONGEST_NUMBER));
      }
      await turn(change, license, decision.status, input.version, {
        decided_on: decision.decidedOn,
        ...(granted ? { expires_on: granted.expiresOn, number: granted.number ?? license.number } : {}),
      });
      const lines = (granted?.lines ?? []).map((line) => row(change.id(), id, line));
      if (lines.length > 0) await change.db.insertInto('license_lines').values(lines).execute();
      const conditions: string[] = [];
      for (const condition of granted?.conditions ?? [])
        conditions.push(await insertCondition(change, id, condition));
      await change.audit(`license.${decision.status}`, `license:${id}`, decision);
      return { lines: lines.map((line) => line.id), conditions };
    },
  );
}

/** The agency took the license back (750.8). Nothing more is reserved or shipped under it. */
export async function revokeLicense(
  store: Store,
  actor: Actor,
  input: { readonly license: string; readonly version?: number; readonly reason: string },
): Promise<void> {
  return changeAs(
    store,
    actor,
    { action: 'keep-licenses', subject: `license:${input.license}` },
    async (change) => {
      const license = await licenseOf(change, input.license);
      await turn(change, license, 'revoked', input.version, {});
      await change.audit('license.revoked', `license:${input.license}`, {
        reason: words('reason', input.reason),
      });
    },
  );
}

/** Marks every granted license expired whose last day is before `today`, and says which. */
export async function expireLicenses(store: Store, actor: Actor, today: Iso): Promise<readonly string[]> {
  day(today);
  return changeAs(store, actor, { action: 'expire-licenses', subject: 'licenses' }, async (change) => {
    past('expiry', today, change);
    const over = await change.db
      .selectFrom('licenses')
      .selectAll()
      .where('status', '=', 'granted')
      .where('expires_on', '<', today)
      .execute();
    for (const license of over) {
      await turn(change, license, 'expired', undefined, {});
      await change.audit('license.expired', `license:${license.id}`, { expiresOn: license.expires_on });
    }
    return over.map(({ id }) => id);
  });
}

async function refuseNumber({ db }: Change, license: string, number: string): Promise<void> {
  const other = await db
    .selectFrom('licenses')
    .select('id')
    .where('number', '=', number)
    .where('id', '<>', license)
    .executeTakeFirst();
  if (other !== undefined) throw new DeskError('number-taken', { number });
}

type License = Omit<LicenseRow, 'version'> & { readonly version: number };

async function licenseOf({ db }: Change, id: string): Promise<License> {
  const license = await db.selectFrom('licenses').selectAll().where('id', '=', id).executeTakeFirst();
  if (license === undefined) throw new DeskError('not-found', { what: 'license', id });
  return license;
}

/** Takes a license to its next status, if nobody else has done so since it was read. */
async function turn(
  { db, at, by }: Change,
  license: License,
  to: LicenseStatus,
  seen: number | undefined,
  more: Partial<Pick<LicenseRow, 'number' | 'decided_on' | 'expires_on'>>,
): Promise<void> {
  step(license.number, license.status, to);
  const { numUpdatedRows } = await db
    .updateTable('licenses')
    .set((eb) => ({ ...more, status: to, version: eb('version', '+', 1), changed_at: at, changed_by: by.id }))
    .where('id', '=', license.id)
    .where('version', '=', seen ?? license.version)
    .where('status', '=', license.status)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DeskError('changed-meanwhile', { what: `license ${license.number}` });
}

function past(what: string, given: Iso, change: Change): void {
  const today = dayOf(change);
  if (iso(day(given)) > today) throw new DeskError('day-to-come', { what, given, today });
}

function inOrder(first: string, before: Iso | null, second: string, after: Iso): void {
  if (before !== null && iso(day(after)) < before)
    throw new DeskError('days-out-of-order', { first, before, second, after });
}

/** Throws `bad-license-line`. */
export function checkLines(lines: readonly GrantedLine[]): void {
  if (lines.length === 0 || lines.length > MOST_LINES)
    throw new DeskError('bad-license-line', {
      line: lines.length,
      what: 'number of lines',
      expected: `1 to ${MOST_LINES}`,
      given: lines.length,
    });
  for (const [index, line] of lines.entries()) {
    const refuse = (what: string, expected: string, given: unknown): never => {
      throw new DeskError('bad-license-line', { line: index + 1, what, expected, given: String(given) });
    };
    if (!isEccn(line.eccn)) refuse('eccn', 'an ECCN such as 3A090.a', line.eccn);
    if (line.destination !== null && !/^[A-Z]{2}$/.test(line.destination))
      refuse('destination', 'two letters such as CN', line.destination);
    if (!/^[A-Z]{3}$/.test(line.currency)) refuse('currency', 'three letters such as USD', line.currency);
    const limits = MEASURES.map((measure) => [measure, line[measure]] as const);
    // A license without any limit would cover everything; commodities have both quantity and value (750.7(f)).
    if (limits.every(([, limit]) => limit === null)) refuse('limits', 'a quantity, a value or a TPP', 'none');
    for (const [measure, limit] of limits)
      if (limit !== null && !(Number.isSafeInteger(limit) && limit > 0))
        refuse(measure, 'a whole number above 0', limit);
  }
}

/** The items and parties that the lines name, all of which must be there. */
async function refuseStrangers({ db }: Change, lines: readonly GrantedLine[]): Promise<void> {
  const items = new Set(lines.flatMap(({ item }) => item ?? []));
  const parties = new Set(lines.flatMap(({ consignee, endUser }) => [consignee ?? [], endUser ?? []].flat()));
  for (const [what, table, ids] of [
    ['item', 'items', items],
    ['party', 'parties', parties],
  ] as const) {
    if (ids.size === 0) continue;
    const found = await db
      .selectFrom(table as 'items')
      .select('id')
      .where('id', 'in', [...ids])
      .execute();
    for (const { id } of found) ids.delete(id);
    const [stranger] = ids;
    if (stranger !== undefined) throw new DeskError('not-found', { what, id: stranger });
  }
}

const row = (id: string, license: string, line: GrantedLine): Insertable<LicenseLineRow> => ({
  id,
  license_id: license,
  eccn: line.eccn.trim(),
  item_id: line.item,
  consignee: line.consignee,
  end_user: line.endUser,
  destination: line.destination,
  currency: line.currency,
  quantity: line.quantity,
  value: line.value,
  tpp: line.tpp,
});
