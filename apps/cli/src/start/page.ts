import type { Outcome } from '@licet/engine';
import type { BatchSummary } from '../batch/summary.ts';
import type { Io } from '../io.ts';
import { fold, table } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { answerWords, OUTCOME_WORDS } from '../output/words.ts';
import type { Story } from './instructive.ts';

const LONGEST_REASON = 320;

/** What a stranger sees after the first command: how many of each outcome, five lines with reasons, and what to type next. */
export function startPage(
  summary: BatchSummary,
  stories: readonly Story[],
  output: string,
  { color, columns }: Pick<Io, 'color' | 'columns'>,
): string {
  const { bold, dim, outcome: tint } = paint(color);
  const counts = (Object.keys(OUTCOME_WORDS) as Outcome[]).flatMap((outcome) => {
    const count = summary.outcomes[outcome] ?? 0;
    return count === 0 ? [] : [[String(count).padStart(6), OUTCOME_WORDS[outcome].en]];
  });
  if (summary.errors > 0)
    counts.push([String(summary.errors).padStart(6), 'Not read: see the column licet_error']);
  const told = stories.map((story) => {
    const answer = answerWords(
      {
        outcome: story.outcome as Outcome,
        reviewPolicy: story.reviewPolicy === '' ? null : story.reviewPolicy,
      },
      'en',
    );
    return [
      fold(`${bold(story.order)} (line ${story.line})`, columns),
      fold(`${tint(story.outcome as Outcome, answer)}: ${story.lesson}.`, columns, '  '),
      dim(fold(clip(story.because), columns, '  ')),
    ].join('\n');
  });
  return `${[
    bold(
      `Licet: may this AI chip go there? ${summary.rows} orders of examples/orders.csv, ${summary.seconds.toFixed(1)} s`,
    ),
    table(counts, columns),
    ...told,
    `The full result: ${output}`,
    [
      'Try next:',
      '  npx licet check --item H20 --to CN',
      '  npx licet check "H200 server to Singapore, 1000 units, December 2025, parent in China"',
      '  npx licet history --item H20 --to CN',
      '  npx licet batch examples/orders.csv -o out/mine.csv',
    ].join('\n'),
    dim('Not legal advice.'),
  ].join('\n\n')}\n`;
}

const clip = (text: string): string =>
  text.length <= LONGEST_REASON ? text : `${text.slice(0, LONGEST_REASON - 3)}...`;
