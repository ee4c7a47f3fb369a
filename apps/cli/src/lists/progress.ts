import type { Language } from '@licet/engine';
import { group } from '../output/lay-out.ts';

const EVERY = 100;

/** One line on a terminal that is written over, and a line for each step where the output goes to a log. */
export function stepsOn(
  isTTY: boolean,
  write: (text: string) => void,
): {
  step: (text: string, detail?: string) => void;
  finish: () => void;
} {
  let [step, last, drawn] = ['', 0, false];
  return {
    step(text, detail = '') {
      const now = Date.now();
      if (text === step && (!isTTY || now - last < EVERY)) return;
      if (!isTTY) write(`${text}\n`);
      else write(`\r\u001b[2K${text}${detail}`);
      [step, last, drawn] = [text, now, isTTY];
    },
    finish() {
      if (drawn) write('\r\u001b[2K');
      [step, drawn] = ['', false];
    },
  };
}

/** `, 12.5 MB of 13.4 MB`. */
export function megabytes(bytes: number, of: number | undefined, language: Language): string {
  const size = (value: number): string =>
    `${group(Math.round(value / 1e5) / 10, language)} ${language === 'fr' ? 'Mo' : 'MB'}`;
  if (of === undefined) return `, ${size(bytes)}`;
  return `, ${size(bytes)} ${language === 'fr' ? 'sur' : 'of'} ${size(of)}`;
}
