import type { Iso } from '@licet/engine';

/** What the tools need of the world. The server lives for days, so that the day is asked for anew each time. */
export interface World {
  readonly today: () => Iso;
  /** Where a message for the operator goes; never stdout, which carries the protocol. */
  readonly log: (text: string) => void;
}
