import { day, type Iso } from '@licet/engine';
import { applyDecisions, type DecidedScreening, type Verdict } from '@licet/screening';
import { BadInput } from '../errors/bad-input.ts';
import { readCountry } from '../question/country.ts';
import type { OpenLists } from './open-lists.ts';
import { summed } from './printed.ts';

/** One party as a person typed it. */
export interface AskedName {
  readonly name: string;
  readonly country?: string | undefined;
  readonly address?: string | undefined;
  readonly asOf?: string | undefined;
}

interface ScreenedName {
  readonly verdict: Verdict | 'clear';
  readonly found: DecidedScreening;
}

/** Screens one name and applies what was decided before. Throws `BadInput`, `LicetError` or `RefusedName`. */
export function screenName(
  { name, country: place, address, asOf }: AskedName,
  { screener, judge }: Pick<OpenLists, 'screener' | 'judge'>,
  today: Iso,
): ScreenedName {
  if (name.trim() === '') throw new BadInput('no-party');
  if (asOf !== undefined) day(asOf);
  const country = place === undefined ? undefined : readCountry('country', place).code;
  const raw = screener.screen({
    name,
    ...(country ? { country } : {}),
    ...(address ? { address } : {}),
    ...(asOf ? { asOf: asOf as Iso } : {}),
  });
  const found = applyDecisions(raw, judge, today);
  return { verdict: summed(found), found };
}

/** The same as a program reads it, with at most `limit` hits and the number of those left out. */
export const plainScreening = (
  { verdict, found }: ScreenedName,
  { imported, warnings }: Pick<OpenLists, 'imported' | 'warnings'>,
  limit: number,
) => ({
  verdict,
  ...found,
  hits: found.hits.slice(0, limit),
  more: Math.max(0, found.hits.length - limit),
  imported,
  warnings,
});
