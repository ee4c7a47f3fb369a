import { useMemo } from 'react';
import { type Changes, useAddress } from '../app/address.ts';

/** The parameters of this view with some of them changed: for links that open an entry and keep the rest. */
export function useHere(): (changes: Changes) => Changes {
  const { params } = useAddress();
  return useMemo(() => {
    const { lang: _, ...now } = Object.fromEntries(params);
    return (changes) => ({ ...now, ...changes });
  }, [params]);
}
