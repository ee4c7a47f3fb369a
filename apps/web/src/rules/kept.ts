import { useMemo } from 'react';
import { type Changes, useAddress } from '../app/address.ts';

/** The moment and the destination of the address, for links that stay at them. */
export function useKept(): Changes {
  const { params } = useAddress();
  return useMemo(
    () =>
      Object.fromEntries(
        ['on', 'known', 'reading', 'bill', 'to', 'q'].map((name) => [name, params.get(name) ?? undefined]),
      ),
    [params],
  );
}
