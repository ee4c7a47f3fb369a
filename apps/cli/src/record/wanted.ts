import type { EventCategory, RecordEvent } from '@licet/catalog';
import { day, nearest } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';
import { readCountry } from '../question/country.ts';
import { readItem } from '../question/item.ts';

/** Which events are asked for; all that are said must hold. */
export interface AskedEvents {
  readonly chip?: string | undefined;
  readonly country?: string | undefined;
  readonly since?: string | undefined;
  readonly category?: string | undefined;
}

export const CATEGORIES = [
  'us-policy',
  'business',
  'china',
  'congress',
  'tariff',
  'enforcement',
] as const satisfies readonly EventCategory[];

/** Throws `BadInput` or `LicetError`. */
export function wanted(asked: AskedEvents): (event: RecordEvent) => boolean {
  const chip = asked.chip === undefined ? undefined : readItem(asked.chip).chip;
  const country = asked.country === undefined ? undefined : readCountry('country', asked.country).code;
  const { since, category } = asked;
  if (since !== undefined) day(since);
  if (category !== undefined && !CATEGORIES.some((one) => one === category))
    throw new BadInput('unknown-name', {
      what: 'category',
      given: category,
      nearest: nearest(category, CATEGORIES).join(', '),
    });
  return (event) =>
    (chip === undefined || event.chips.includes(`${chip.maker} ${chip.model}`)) &&
    (country === undefined || event.countries.includes(country)) &&
    (since === undefined || event.date >= since) &&
    (category === undefined || event.category === category);
}
