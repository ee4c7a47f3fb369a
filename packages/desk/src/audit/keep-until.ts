import type { Iso } from '@licet/engine';

/** Years for which records are kept: 15 CFR 762.6. */
const EAR_YEARS = 5;
/** 31 CFR 501.601 as amended with effect from 12 March 2025; from memory, not checked here. */
const OFAC_YEARS = 10;

/** The day until which the records behind something of this day are kept. 29 February ends on 1 March. */
export function keepUntil(day: Iso, ofac: boolean): Iso {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const later = new Date(Date.UTC(year + (ofac ? OFAC_YEARS : EAR_YEARS), month - 1, date));
  return later.toISOString().slice(0, 10) as Iso;
}
