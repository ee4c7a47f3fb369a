import type { Instrument, Pack, Version } from '@licet/engine';

/** What was promised in public: by a statement, or by saying that a printed rule will not be enforced. */
export interface Promised {
  /** Documents of law that then wrote it into the same rules; none: no rule followed. */
  readonly followedBy: readonly Instrument[];
}

const isLaw = ({ by }: Version): boolean => by.authority === 'regulation' || by.authority === 'order';

/**
 * Whether an instrument is a promise, and what law followed. A later text of a rule that the promise touched, made by
 * regulation or order, is what follows; a later statement or guidance is not.
 */
export function promised(pack: Pack, { id }: Instrument): Promised | undefined {
  let promise = false;
  const followedBy = new Map<string, Instrument>();
  for (const { versions } of pack.rules)
    versions.forEach((version, i) => {
      const stated = version.by.id === id && version.by.authority === 'statement';
      const unenforced = (version.posture ?? []).some(({ by, enforced }) => by.id === id && !enforced);
      if (!stated && !unenforced) return;
      promise = true;
      for (const later of versions.slice(i + 1)) if (isLaw(later)) followedBy.set(later.by.id, later.by);
    });
  return promise ? { followedBy: [...followedBy.values()] } : undefined;
}
