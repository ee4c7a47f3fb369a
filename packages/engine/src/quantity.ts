/**
 * Quantities without rounding surprises.
 *
 * A threshold such as 5.92 sits exactly on data values, so comparing binary fractions would flip answers.
 * Every quantity is therefore a whole number of *half steps*: `2 * floor(value * scale)`, plus 1 when
 * something was cut off ("round to odd"). Thresholds are whole steps, that is even numbers, so each of
 * `<`, `<=`, `>`, `>=` against a threshold gives exactly what the uncut value would give. The designers'
 * plain thousandths would do for `>=` and `<` only; memory density is tested with `> 2` and with `< 3.3`.
 */
export type HalfSteps = number;

/** From a decimal number in the fact's unit. Decimal text is read as decimal: 5.92 is 5.92. */
export function fromUnits(value: number, scale: number): HalfSteps {
  if (!Number.isFinite(value)) return value;
  const scaled = value * scale;
  const rounded = Math.round(scaled);
  // A decimal input such as 15831.2 * 1000 lands a few ulps off its integer; that is not a cut digit.
  if (Math.abs(scaled - rounded) <= Math.abs(scaled) * 4 * Number.EPSILON) return 2 * rounded;
  return 2 * Math.floor(scaled) + 1;
}

/** Back to the unit, for people. A cut value shows its lower step. */
export const toUnits = (value: HalfSteps, scale: number): number => Math.floor(value / 2) / scale;

/** The whole steps around a quantity: where a digit was cut off, what is computed from it is a range. */
export const floorStep = (value: HalfSteps): HalfSteps => (value % 2 === 1 ? value - 1 : value);
export const ceilStep = (value: HalfSteps): HalfSteps => (value % 2 === 1 ? value + 1 : value);

/** Exact quotient of two quantities in whole steps, in steps of `scale`; infinite when the divisor is zero. */
export function quotient(
  numerator: HalfSteps,
  numeratorScale: number,
  denominator: HalfSteps,
  denominatorScale: number,
  scale: number,
): HalfSteps {
  if (!Number.isFinite(numerator)) return numerator;
  if (denominator === 0) return numerator === 0 ? 0 : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(denominator)) return 0;
  const top = numerator * denominatorScale * scale;
  const bottom = denominator * numeratorScale;
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) {
    const rest = top % bottom;
    return 2 * ((top - rest) / bottom) + (rest === 0 ? 0 : 1);
  }
  const bigTop = BigInt(numerator) * BigInt(denominatorScale) * BigInt(scale);
  const bigBottom = BigInt(denominator) * BigInt(numeratorScale);
  return 2 * Number(bigTop / bigBottom) + (bigTop % bigBottom === 0n ? 0 : 1);
}
