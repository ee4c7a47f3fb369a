import type { Pack } from '@licet/engine';

const key = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The bill that a text means: `S.3374`, `s3374`, or the beginning of its name (`SAFE Chips`). What matches
 * none, or more than one, is handed on as written, for the engine to refuse.
 */
export function billId(pack: Pick<Pack, 'bills'>, given: string): string {
  const wanted = key(given);
  const exact = pack.bills.find(({ id }) => key(id) === wanted);
  if (exact) return exact.id;
  const named = wanted.length < 4 ? [] : pack.bills.filter(({ title }) => key(title.en).includes(wanted));
  return named.length === 1 && named[0] ? named[0].id : given;
}
