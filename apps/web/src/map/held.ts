import { useCallback, useEffect, useRef, useState } from 'react';
import { setParams, useAddress } from '../app/address.ts';

const REST_MS = 180;

/**
 * A parameter that moves under the hand. It is shown at once and written to the address when the hand rests: browsers
 * refuse an address that changes sixty times a second.
 */
export function useHeld(name: string): readonly [string | undefined, (value: string | undefined) => void] {
  const inAddress = useAddress().params.get(name) ?? undefined;
  const [held, setHeld] = useState<{ readonly value: string | undefined }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = useRef<() => void>(undefined);
  const hold = useCallback(
    (value: string | undefined) => {
      clearTimeout(timer.current);
      setHeld({ value });
      settle.current = () => {
        clearTimeout(timer.current);
        settle.current = undefined;
        setParams({ [name]: value }, { replace: true });
        setHeld(undefined);
      };
      timer.current = setTimeout(settle.current, REST_MS);
    },
    [name],
  );
  useEffect(() => {
    // The hand lets go, or the page is left: at once.
    const now = () => settle.current?.();
    addEventListener('pointerup', now);
    addEventListener('pagehide', now);
    return () => {
      removeEventListener('pointerup', now);
      removeEventListener('pagehide', now);
    };
  }, []);
  // Somebody else changed the address (the back button): that is what holds now.
  const seen = useRef(inAddress);
  useEffect(() => {
    if (seen.current !== inAddress) {
      clearTimeout(timer.current);
      settle.current = undefined;
      setHeld(undefined);
    }
    seen.current = inAddress;
  }, [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [held === undefined ? inAddress : held.value, hold];
}
