import type { Outcome } from '@licet/engine';

/** An answer in short: what decides its sign. */
export interface Signed {
  readonly outcome: Outcome;
  readonly reviewPolicy: string | null;
}

/**
 * Seven signs that differ by shape and by color, so that neither a color-blind reader nor a printer loses one.
 * `className` picks the color of the theme; `path` lies in a square from -5 to 5.
 */
export interface Shape {
  readonly className: string;
  readonly path: string;
}

const SHAPES = {
  nlr: { className: 'sign-nlr', path: 'M0-4.4A4.4 4.4 0 1 1 0 4.4A4.4 4.4 0 1 1 0-4.4Z' },
  'not-subject': {
    className: 'sign-not-subject',
    path: 'M0-4.4A4.4 4.4 0 1 1 0 4.4A4.4 4.4 0 1 1 0-4.4ZM0-2.2A2.2 2.2 0 1 0 0 2.2A2.2 2.2 0 1 0 0-2.2Z',
  },
  'license-exception': { className: 'sign-exception', path: 'M0-5L5 0L0 5L-5 0Z' },
  'license-open': { className: 'sign-open', path: 'M-4-4H4V4H-4Z' },
  'license-required': { className: 'sign-license', path: 'M0-5L5 4H-5Z' },
  prohibited: {
    className: 'sign-prohibited',
    path: 'M-4.5-2.5L-2.5-4.5L0-2L2.5-4.5L4.5-2.5L2 0L4.5 2.5L2.5 4.5L0 2L-2.5 4.5L-4.5 2.5L-2 0Z',
  },
  undetermined: { className: 'sign-undetermined', path: 'M-1-5H1V-1H5V1H1V5H-1V1H-5V-1H-1Z' },
} as const satisfies Record<string, Shape>;

export type Sign = keyof typeof SHAPES;

/** A license that is usually given, or weighed case by case, has a sign of its own. */
export function signOf({ outcome, reviewPolicy }: Signed): Sign {
  const open = reviewPolicy === 'case-by-case' || reviewPolicy === 'presumption-of-approval';
  return outcome === 'license-required' && open ? 'license-open' : outcome;
}

export const shapeOf = (answer: Signed): Shape => SHAPES[signOf(answer)];

/** One answer of each sign, from free to forbidden: for legends. */
export const LEGEND: readonly Signed[] = [
  { outcome: 'nlr', reviewPolicy: null },
  { outcome: 'not-subject', reviewPolicy: null },
  { outcome: 'license-exception', reviewPolicy: null },
  { outcome: 'license-required', reviewPolicy: 'case-by-case' },
  { outcome: 'license-required', reviewPolicy: 'presumption-of-denial' },
  { outcome: 'prohibited', reviewPolicy: null },
  { outcome: 'undetermined', reviewPolicy: null },
];
