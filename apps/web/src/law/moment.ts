import { law } from '@licet/cli/in-browser';
import { type Iso, READINGS, type Reading } from '@licet/engine';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { dayIn, today } from './today.ts';

/** Under which law: the day, what was public, what counts as law, which bills are taken as passed. */
export interface Moment {
  readonly on: Iso;
  readonly known: Iso;
  readonly reading: Reading;
  readonly bills: readonly string[];
}

/**
 * The moment that the address asks for: `on`, `known`, `reading`, `bill` (comma-separated). What it does not say, or
 * says wrongly, is today, today, enforced, none.
 */
export function useMoment(): Moment {
  const { params } = useAddress();
  const [on, known, reading, bill] = ['on', 'known', 'reading', 'bill'].map((name) => params.get(name));
  return useMemo(
    () => ({
      on: dayIn(on) ?? today(),
      known: dayIn(known) ?? today(),
      reading: READINGS.find((one) => one === reading) ?? 'enforced',
      bills: (bill ?? '')
        .split(',')
        .filter((id) => law.pack.bills.some((one) => one.id === id))
        .sort(),
    }),
    [on, known, reading, bill],
  );
}
