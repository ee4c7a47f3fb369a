import type { LineStatus } from '../store/schema.ts';
import type { Cause } from './cause.ts';

/** How a line stands: its outcome, and whether it may go. */
export interface Standing {
  readonly outcome: string;
  readonly reviewPolicy: string | null;
  readonly status: LineStatus;
}

/** A line whose outcome, review policy or status is another one than before, and what hangs on it. */
export interface Flip {
  readonly line: string;
  readonly from: Standing;
  readonly to: Standing;
  readonly units: number;
  /** Thousandths, of all units; null where the item has none on record. */
  readonly tpp: number | null;
  /** Minor units of `currency`. */
  readonly value: number;
  readonly currency: string;
  /** What was new for this line, and what holds it now. */
  readonly because: { readonly causes: readonly Cause[]; readonly hold: string | null };
}

/** Sums over flips. Sums of TPP and value may pass 2^53, so they are whole numbers of any size. */
export interface Sum {
  lines: number;
  units: number;
  tpp: bigint;
  /** Lines without TPP on record, not in the sum. */
  tppUnknown: number;
  value: Record<string, bigint>;
}

export interface Report {
  /** Lines that were looked at, and of them the ones that something new touched. */
  readonly looked: number;
  readonly determined: number;
  /** New determinations: they say something else than before, if only in their conditions. */
  readonly changed: number;
  /** At most `MOST_FLIPS`, in the order of the lines; the totals count them all. */
  readonly flipped: readonly Flip[];
  readonly more: number;
  readonly totals: { readonly nowHeld: Sum; readonly nowFree: Sum; readonly otherwise: Sum };
  readonly dryRun: boolean;
}

const MOST_FLIPS = 10_000;

const nothing = (): Sum => ({ lines: 0, units: 0, tpp: 0n, tppUnknown: 0, value: {} });

/** Gathers flips into a report. */
export function reporter(dryRun: boolean) {
  const flipped: Flip[] = [];
  const totals = { nowHeld: nothing(), nowFree: nothing(), otherwise: nothing() };
  let more = 0;
  return {
    flip(flip: Flip): void {
      if (flipped.length < MOST_FLIPS) flipped.push(flip);
      else more++;
      const [was, is] = [mayGo(flip.from), mayGo(flip.to)];
      add(was === is ? totals.otherwise : is ? totals.nowFree : totals.nowHeld, flip);
    },
    report: (counts: Pick<Report, 'looked' | 'determined' | 'changed'>): Report => ({
      ...counts,
      flipped,
      more,
      totals,
      dryRun,
    }),
  };
}

const mayGo = ({ status }: Standing): boolean => status === 'free' || status === 'released';

function add(sum: Sum, { units, tpp, value, currency }: Flip): void {
  sum.lines++;
  sum.units += units;
  if (tpp === null) sum.tppUnknown++;
  else sum.tpp += BigInt(tpp);
  sum.value[currency] = (sum.value[currency] ?? 0n) + BigInt(value);
}
