import type { Iso } from '@licet/engine';
import type { Selectable } from 'kysely';
import { DeskError, type DeskErrorCode } from '../errors.ts';
import type { LicenseLineRow, LicenseStatus } from '../store/schema.ts';
import { covers } from './eccn.ts';
import { MEASURES, type Measure, type Measures } from './measures.ts';

/** An order line as a license sees it. Null is unknown, and what is unknown fits no limit. */
export interface Shipment {
  readonly orderLine: string;
  readonly item: string;
  readonly eccn: string | null;
  readonly destination: string;
  readonly consignees: readonly string[];
  readonly endUsers: readonly string[];
  readonly currency: string;
  readonly exportDate: Iso;
  readonly quantity: number;
  readonly value: number;
  /** Thousandths, all units together. */
  readonly tpp: number | null;
}

/** A license line as stored. */
export type StoredLine = Selectable<LicenseLineRow>;

/** A license line with the state of its license. */
export interface LicenseLine extends StoredLine {
  readonly number: string;
  readonly status: LicenseStatus;
  readonly decided_on: Iso | null;
  readonly expires_on: Iso | null;
}

/** Why a license line does not fit: an error code with what was wanted and what the license allows or has left. */
export interface Unfit {
  readonly code: DeskErrorCode;
  readonly measure?: Measure;
  readonly wanted: string | number;
  readonly allowed: string | number;
}

/** Everything that keeps the license line from covering the shipment on its export date; empty where it fits. */
export function whyNot(line: LicenseLine, shipment: Shipment, today: Iso): readonly Unfit[] {
  return [
    ...inForce(line, [today, shipment.exportDate]),
    ...covered(line, shipment),
    ...countable(line, shipment),
    ...MEASURES.flatMap((measure) => within(measure, line, shipment)),
  ];
}

/**
 * Whether the license is good on each of the days. The day on which it expires is still good: what has left by its
 * midnight has been exported under it (758.4(b)).
 */
function inForce(
  { status, decided_on, expires_on }: Pick<LicenseLine, 'status' | 'decided_on' | 'expires_on'>,
  days: readonly Iso[],
): readonly Unfit[] {
  if (status !== 'granted') return [{ code: 'license-not-granted', wanted: 'granted', allowed: status }];
  if (expires_on === null)
    return [{ code: 'license-expiry-unknown', wanted: days[0] ?? '', allowed: 'unknown' }];
  const early = days.find((day) => decided_on === null || day < decided_on);
  if (early !== undefined)
    return [{ code: 'license-not-yet', wanted: early, allowed: decided_on ?? 'unknown' }];
  const late = days.find((day) => day > expires_on);
  return late === undefined ? [] : [{ code: 'license-expired', wanted: late, allowed: expires_on }];
}

/** Whether the license was good on a day that is past: one that has expired since still covers what left before. */
export const goodOn = (license: LicenseLine, on: Iso): readonly Unfit[] =>
  inForce(license.status === 'expired' ? { ...license, status: 'granted' } : license, [on]);

/** Item, classification, place and parties. A null in the license names nothing and so limits nothing. */
export function covered(line: StoredLine, shipment: Shipment): readonly Unfit[] {
  const found: Unfit[] = [];
  const refuse = (code: DeskErrorCode, wanted: string, allowed: string) =>
    found.push({ code, wanted, allowed });
  if (shipment.eccn === null) refuse('license-eccn', 'unknown', line.eccn);
  else if (!covers(line.eccn, shipment.eccn)) refuse('license-eccn', shipment.eccn, line.eccn);
  if (line.item_id !== null && line.item_id !== shipment.item)
    refuse('license-item', shipment.item, line.item_id);
  if (line.destination !== null && line.destination !== shipment.destination)
    refuse('license-destination', shipment.destination, line.destination);
  if (line.consignee !== null && !all(shipment.consignees, line.consignee))
    refuse('license-consignee', shipment.consignees.join(', ') || 'unknown', line.consignee);
  if (line.end_user !== null && !all(shipment.endUsers, line.end_user))
    refuse('license-end-user', shipment.endUsers.join(', ') || 'unknown', line.end_user);
  if (line.currency !== shipment.currency) refuse('license-currency', shipment.currency, line.currency);
  return found;
}

/** All of them are the one named, and there is at least one: an unnamed party fits no license for a named one. */
const all = (parties: readonly string[], named: string): boolean =>
  parties.length > 0 && parties.every((party) => party === named);

/** What is left in a measure; null is no limit. */
function left(line: StoredLine, measure: Measure): number | null {
  const limit = line[measure];
  return limit === null ? null : limit - line[`reserved_${measure}`] - line[`used_${measure}`];
}

/** An unknown TPP cannot be counted where the license line limits it. */
function countable(line: StoredLine, { tpp }: Shipment): readonly Unfit[] {
  const rest = left(line, 'tpp');
  return tpp === null && rest !== null
    ? [{ code: 'license-tpp-unknown', measure: 'tpp', wanted: 'unknown', allowed: rest }]
    : [];
}

/** What is left of a license line in each measure. */
export const leftOf = (line: StoredLine): Readonly<Record<Measure, number | null>> => ({
  quantity: left(line, 'quantity'),
  value: left(line, 'value'),
  tpp: left(line, 'tpp'),
});

/** A reason as an error. */
export const refusal = ({ code, ...unfit }: Unfit, number: string): DeskError =>
  new DeskError(code, { number, ...unfit });

function within(measure: Measure, line: StoredLine, shipment: Shipment): readonly Unfit[] {
  const rest = left(line, measure);
  const wanted = shipment[measure];
  return rest === null || wanted === null || wanted <= rest
    ? []
    : [{ code: 'license-exceeded', measure, wanted, allowed: rest }];
}

/**
 * What a drawdown counts. An unknown TPP counts as nothing, which only a line without a limit in TPP lets pass;
 * `countable` refuses it on every other.
 */
export const counted = ({ quantity, value, tpp }: Shipment): Measures => ({ quantity, value, tpp: tpp ?? 0 });
