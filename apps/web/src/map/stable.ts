import { useRef } from 'react';

/** The same object as before while its key is the same: what is drawn from it need not be drawn again. */
export function useStable<Value>(value: Value, key: string): Value {
  const kept = useRef({ value, key });
  if (kept.current.key !== key) kept.current = { value, key };
  return kept.current.value;
}
