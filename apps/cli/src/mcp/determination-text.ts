import type { Iso } from '@licet/engine';
import type { Answer } from '../answer.ts';
import { whatWouldChange } from '../output/change.ts';
import { citations } from '../output/citations.ts';
import { exceptionList } from '../output/exceptions.ts';
import { flagLines } from '../output/flags.ts';
import { firstLine } from '../output/headline.ts';
import { partyLines } from '../output/parties.ts';
import { presumedLines } from '../output/presumed.ts';
import { subject } from '../output/subject.ts';
import { why } from '../output/why.ts';

/** Wide enough that no line breaks: who reads it here has no screen. */
const WIDTH = 10_000;

/** The answer in a few lines: what the command line prints, without what stands in the coverage statement. */
export function determinationText(answer: Answer, today: Iso): string {
  const { determination, language } = answer;
  const blocks = [presumedLines, why, partyLines, whatWouldChange, exceptionList, flagLines].map((block) =>
    block(answer, WIDTH),
  );
  return [
    `${firstLine(determination, language, WIDTH)}\n${subject(answer)}`,
    ...[...blocks, citations(answer, WIDTH, today)]
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => `${heading}\n${lines.join('\n')}`),
  ].join('\n\n');
}
