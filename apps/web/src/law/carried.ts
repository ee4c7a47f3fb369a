import { type Changes, useAddress } from '../app/address.ts';

const CARRIED = ['on', 'known', 'reading', 'bill', 'to'] as const;

/** What a link to another page takes along: the moment and the destination, as the address has them. */
export function useCarried(): Changes {
  const { params } = useAddress();
  return Object.fromEntries(CARRIED.map((name) => [name, params.get(name) ?? undefined]));
}
