import type { Answer } from '../answer.ts';
import type { Io } from '../io.ts';
import { whatWouldChange } from './change.ts';
import { citations } from './citations.ts';
import { exceptionList } from './exceptions.ts';
import { flagLines } from './flags.ts';
import { firstLine } from './headline.ts';
import { itemFigures } from './item-figures.ts';
import { fold, spaced } from './lay-out.ts';
import { paint } from './paint.ts';
import { partyLines } from './parties.ts';
import { presumedLines } from './presumed.ts';
import { subject } from './subject.ts';
import { why } from './why.ts';
import { WORDS } from './words.ts';

/** A block of the printed answer: a heading, and lines that are already laid out. */
export interface Block {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The whole answer for people: the outcome first, then why, then what would change it, then the proof. */
export function human(answer: Answer, io: Pick<Io, 'color' | 'columns' | 'today'>): string {
  const { determination, language } = answer;
  const { bold, dim, outcome } = paint(io.color);
  // French sets a space before colons, for which the lines leave room.
  const width = language === 'fr' ? io.columns - 3 : io.columns;
  const head = [
    bold(outcome(determination.outcome, firstLine(determination, language, width))),
    fold(subject(answer), width),
  ];
  const blocks: Block[] = [
    presumedLines(answer, width),
    itemFigures(answer, width),
    why(answer, width),
    partyLines(answer, width),
    whatWouldChange(answer, width),
    exceptionList(answer, width),
    flagLines(answer, width),
    citations(answer, width, io.today),
  ];
  const printed = blocks
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => `${bold(heading)}\n${lines.join('\n')}`);
  const whole = `${[head.join('\n'), ...printed, dim(fold(WORDS.notLegalAdvice[language], width))].join('\n\n')}\n`;
  return language === 'fr' ? spaced(whole) : whole;
}
