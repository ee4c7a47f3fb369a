import type { Iso } from '../civil-date.ts';
import type { Label } from '../label.ts';

/** How sure we are: primary text seen, secondary, from memory, our inference. */
export type Confidence = 'P' | 'S' | 'M' | 'I';

/**
 * What kind of act an instrument is. A `stay` or a final rule is a regulation; `guidance` says how the
 * agency enforces; a `statement` promises; a `bill` is no law at all.
 */
export type Authority = 'regulation' | 'order' | 'letter' | 'guidance' | 'statement' | 'bill';

/** The document that made a rule version. */
export interface Instrument {
  /** Citation used everywhere, e.g. `88 FR 73458`. */
  readonly id: string;
  readonly title: Label;
  readonly authority: Authority;
  /** When the public could know. */
  readonly published: Iso;
  readonly document?: string;
  readonly url?: string;
  readonly confidence: Confidence;
  /** Parties that a letter is addressed to; absent: binds everyone. */
  readonly addressees?: readonly string[];
}
