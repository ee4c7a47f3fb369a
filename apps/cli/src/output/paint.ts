import type { Outcome } from '@licet/engine';

/** Colors of a terminal, or none at all. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly outcome: (outcome: Outcome, text: string) => string;
}

const ESCAPE = '\u001b[';
const wrap =
  (code: string) =>
  (text: string): string =>
    text === '' ? '' : `${ESCAPE}${code}m${text}${ESCAPE}0m`;
const plain = (text: string): string => text;

const OUTCOME_CODES: Readonly<Record<Outcome, string>> = {
  nlr: '32',
  'not-subject': '32',
  'license-exception': '36',
  'license-required': '33',
  prohibited: '31',
  undetermined: '35',
};

export const paint = (color: boolean): Paint =>
  color
    ? {
        bold: wrap('1'),
        dim: wrap('2'),
        outcome: (outcome, text) => wrap(OUTCOME_CODES[outcome])(text),
      }
    : { bold: plain, dim: plain, outcome: (_, text) => text };
