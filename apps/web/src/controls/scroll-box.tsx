import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A box that scrolls where its table is wider or higher than it has room for, by keyboard too. */
export const ScrollBox = ({ label, className = '', children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
  <section className={`scroll ${className}`.trimEnd()} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
