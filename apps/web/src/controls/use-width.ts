import { type RefCallback, useCallback, useState } from 'react';

/** The width of an element in CSS pixels, kept up to date; 0 before it was laid out. */
export function useWidth<Of extends HTMLElement>(): readonly [RefCallback<Of>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: Of | null) => {
    if (element === null) return;
    const read = (): void => setWidth(element.clientWidth);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
