import type { Outcome } from '@licet/engine';

export interface Shade {
  /** For a terminal without color: the darker, the harder. */
  readonly block: string;
  /** Keeps its contrast with white numbers on a light and on a dark page. */
  readonly fill: string;
}

const OUTCOMES: Readonly<Record<Outcome, Shade>> = {
  nlr: { block: '\u2591', fill: '#2e8b57' },
  'not-subject': { block: '\u2591', fill: '#4f7d68' },
  'license-exception': { block: '\u2592', fill: '#2f7fa8' },
  'license-required': { block: '\u2588', fill: '#b5541c' },
  prohibited: { block: '\u2588', fill: '#a3262f' },
  undetermined: { block: '\u00b7', fill: '#7d74a3' },
};

/** A license that is usually given, or weighed case by case, is another thing than one that is usually refused. */
const OPEN_REVIEW: Shade = { block: '\u2593', fill: '#96781a' };

export function shadeOf(answer: { readonly outcome: Outcome; readonly reviewPolicy: string | null }): Shade {
  const open = answer.reviewPolicy === 'case-by-case' || answer.reviewPolicy === 'presumption-of-approval';
  return answer.outcome === 'license-required' && open ? OPEN_REVIEW : OUTCOMES[answer.outcome];
}
