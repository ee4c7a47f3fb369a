import type { Confidence, Instrument, Iso, Node, Posture, Version } from '@licet/engine';
import { RELEASE_2025_05_13 } from './instruments/guidance.ts';

/** Day of the newest eCFR text that was read against these rules. */
export const VERIFIED_THROUGH: Iso = '2026-09-24';

/** One dated text of a rule. Confidence is that of the instrument unless said otherwise. */
export const version = (
  from: Iso,
  by: Instrument,
  cite: string,
  body: Node,
  rest: Partial<Omit<Version, 'from' | 'by' | 'cite' | 'body'>> & { confidence?: Confidence } = {},
): Version => ({ from, by, cite, body, confidence: by.confidence, lastVerified: VERIFIED_THROUGH, ...rest });

/** Texts of the Diffusion Rule: printed, and from 13 May 2025 announced as not enforced. */
export const DIFFUSION_POSTURE: readonly Posture[] = [
  { from: '2025-05-13', enforced: false, by: RELEASE_2025_05_13 },
];

/** Compliance with the Diffusion Rule was to begin on this day. */
export const DIFFUSION_APPLIES: Iso = '2025-05-15';
