import { day, type Language, type Stretch } from '@licet/engine';
import type { Io } from '../io.ts';
import { causeNames } from '../output/causes.ts';
import { fold, table } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { answerWords } from '../output/words.ts';
import { lastDay } from './pieces.ts';
import { shadeOf } from './shade.ts';

/** The ribbon, its years, its legend, and a row for each stretch. */
export function printed(
  title: string,
  stretches: readonly Stretch[],
  io: Pick<Io, 'color' | 'columns'>,
  language: Language,
): string {
  const { bold, outcome: tint } = paint(io.color);
  const width = io.columns;
  const ribbon = stretches
    .map((stretch, i) => tint(stretch.outcome, shadeOf(stretch).block.repeat(cells(stretches, i, width))))
    .join('');
  const answers = new Map(
    stretches.map((stretch) => [
      answerWords(stretch, language),
      `${tint(stretch.outcome, shadeOf(stretch).block)} ${answerWords(stretch, language)}`,
    ]),
  );
  const legend = [...answers.values()].join('   ');
  const rows = stretchRows(stretches, language);
  return `${bold(fold(title, width))}\n${ribbon}\n${years(stretches, width)}\n${legend}\n\n${table(rows, width)}\n`;
}

/** For each stretch its days, both included, and the answer with the cause of the change. */
export const stretchRows = (stretches: readonly Stretch[], language: Language): [string, string][] =>
  stretches.map((stretch, i) => [
    `${stretch.on} .. ${lastDay(stretch)}`,
    [
      `${answerWords(stretch, language)}${stretch.classification.length > 0 ? ` [${stretch.classification.join(', ')}]` : ''}`,
      ...(i > 0 ? [causeNames(stretch.by, language).join('; ')] : []),
    ]
      .filter(Boolean)
      .join('. '),
  ]);

/** Where a stretch ends, in cells of the ribbon; each stretch gets at least one. */
function cells(stretches: readonly Stretch[], i: number, width: number): number {
  const [first, last] = [stretches[0], stretches.at(-1)];
  const stretch = stretches[i];
  if (!first || !last || !stretch) return 0;
  const span = day(last.to) - day(first.on);
  const at = (iso: string): number => Math.round(((day(iso) - day(first.on)) / span) * width);
  return Math.max(1, at(stretch.to) - at(stretch.on));
}

/** The first of January of each year under its place on the ribbon. */
function years(stretches: readonly Stretch[], width: number): string {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return '';
  const line = new Array<string>(width).fill(' ');
  const span = day(last.to) - day(first.on);
  for (let year = Number(first.on.slice(0, 4)) + 1; year <= Number(last.to.slice(0, 4)); year++) {
    const at = Math.round(((day(`${year}-01-01`) - day(first.on)) / span) * width);
    if (at >= 0 && at + 5 <= width) line.splice(at, 5, '|', ...String(year));
  }
  return line.join('').trimEnd();
}
