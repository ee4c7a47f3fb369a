import { day, type Iso } from '@licet/engine';
import { type Entry, isOpen } from './entry.ts';

/** What lies between the word and the law, in days. */
export type Gap =
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'behind'; readonly days: number }
  | { readonly kind: 'followed'; readonly days: number; readonly by: string }
  | { readonly kind: 'unfollowed'; readonly days: number }
  | { readonly kind: 'bill'; readonly days: number }
  | { readonly kind: 'no-day' };

/**
 * What is open is counted up to `asOf`, the last day of which somebody can speak.
 *
 * `ahead`: known before it took force; `behind`: in force before the public could know; `followed`: a promise that a rule
 * took up; `unfollowed`: one that none did. Nothing where word and law are of one day.
 */
export function gapOf(entry: Entry, asOf: Iso): Gap | undefined {
  const { announced, begins, promise, instrument } = entry;
  const since = (to: Iso): number => day(to) - day(announced);
  if (promise !== undefined) {
    const [by] = promise.followedBy;
    return by === undefined
      ? { kind: 'unfollowed', days: since(asOf) }
      : { kind: 'followed', days: since(by.published), by: by.id };
  }
  if (isOpen(entry)) return { kind: 'bill', days: since(asOf) };
  if (begins === undefined) return instrument === undefined ? undefined : { kind: 'no-day' };
  if (begins === announced) return undefined;
  return begins > announced
    ? { kind: 'ahead', days: since(begins) }
    : { kind: 'behind', days: -since(begins) };
}
