import { day, type Iso, iso } from '@licet/engine';

/** The civil day of whoever reads. */
export function today(): Iso {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Iso;
}

/** A day of the calendar as YYYY-MM-DD, or nothing. */
export function dayIn(text: string | null | undefined): Iso | undefined {
  if (!text) return undefined;
  try {
    return iso(day(text));
  } catch {
    return undefined;
  }
}
