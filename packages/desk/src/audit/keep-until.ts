import type { Iso } from '@licet/engine';

/** 15 CFR 762.6(a): five years from the latest of export, known reexport or other end of the transaction. */
const EAR_YEARS = 5;
/**
 * 31 CFR 501.601 as amended by 89 FR 74832 (13 Sep 2024, effective 12 Mar 2025), adopted unchanged by 90 FR 13286
 * (21 Mar 2025). Read in the notices, not in the eCFR.
 */
const OFAC_YEARS = 10;

/**
 * The day until which the records behind something of this day are kept. 29 February ends on 1 March. For a
 * shipment that is the day of the last thing known of it, which may be later than an entry of the log.
 */
export function keepUntil(day: Iso, ofac: boolean): Iso {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const later = new Date(Date.UTC(year + (ofac ? OFAC_YEARS : EAR_YEARS), month - 1, date));
  return later.toISOString().slice(0, 10) as Iso;
}
