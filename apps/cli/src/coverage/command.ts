import type { CoverageStatus, Language } from '@licet/engine';
import { type CommonOptions, languageOf, outputOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import type { Io } from '../io.ts';
import { law } from '../law.ts';
import { bullet, fold } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { coveragePlain, openPlain } from './plain.ts';
import { COVERAGE_WORDS } from './words.ts';

interface CoverageOptions extends CommonOptions {
  readonly open?: boolean;
}

const STATUSES: readonly CoverageStatus[] = ['modelled', 'partial', 'pointed-at'];

export const coverage: Register = (program, { io }) => {
  const command = program
    .command('coverage')
    .description(
      'Every provision: modelled, partial or only pointed at, and what is left out; or the open questions',
    )
    .option('--open', 'the points that the law leaves open, each with its readings');
  outputOptions(command).action((options: CoverageOptions) => {
    const language = languageOf(options);
    const json = (value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);
    if (options.open) return options.json ? json(openPlain(language)) : io.out(openPrinted(language, io));
    return options.json ? json(coveragePlain(language)) : io.out(coveragePrinted(language, io));
  });
};

export function coveragePrinted(
  language: Language,
  { color, columns: width }: Pick<Io, 'color' | 'columns'>,
): string {
  const { bold } = paint(color);
  const words = COVERAGE_WORDS;
  const { coveredFrom, verifiedThrough } = law.pack;
  const head = fold(
    `${words.from[language]} ${coveredFrom}; ${words.through[language]} ${verifiedThrough}.`,
    width,
  );
  const blocks = STATUSES.map((status) => {
    const lines = law.pack.coverage
      .filter((one) => one.status === status)
      .map(({ provision, title, leftOut }) =>
        bullet(`${provision}, ${title[language]}: ${leftOut[language]}`, width),
      );
    return `${bold(words[status][language])}\n${lines.join('\n')}`;
  });
  return `${[head, ...blocks].join('\n\n')}\n`;
}

export function openPrinted(
  language: Language,
  { color, columns: width }: Pick<Io, 'color' | 'columns'>,
): string {
  const { bold } = paint(color);
  const blocks = law.pack.openQuestions.map(({ id, title, readings, taken, cite }) =>
    [
      bold(fold(`${id}: ${title[language]} (${cite})`, width)),
      ...readings.map((one) => bullet(one[language], width)),
      fold(`${COVERAGE_WORDS.taken[language]}: ${taken[language]}`, width, '  '),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
