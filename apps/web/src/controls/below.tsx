import { type ReactNode, useDeferredValue } from 'react';

/** Whether what stands below the head of a page may be drawn: not yet when the head is drawn first. */
export const useBelow = (): boolean => useDeferredValue(true, false);

/**
 * What stands below the head of a page: drawn after the head was, and piece by piece, so that a slow machine shows the
 * heading and the question at once and stays answerable. The height is kept free meanwhile.
 */
export const Below = ({ children }: { readonly children: ReactNode }) =>
  useBelow() ? children : <div className="loading" />;
