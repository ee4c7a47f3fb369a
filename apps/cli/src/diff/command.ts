import { type CommonOptions, languageOf, lawOptions, outputOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { printed } from './printed.ts';
import { type AskedDifference, plainDifference, wholeDifference } from './whole-difference.ts';

type DiffOptions = AskedDifference & CommonOptions;

export const diff: Register = (program, { io }) => {
  const command = program
    .command('diff')
    .description('Rules that changed between two days, and chips whose answer for a destination changed')
    .requiredOption('--from <day>', 'earlier day')
    .requiredOption('--to-day <day>', 'later day')
    .option('--to <country>', 'destination for the chips', 'CN')
    .option('--item <name>', 'only this chip');
  for (const add of [lawOptions, outputOptions]) add(command);
  command.action((options: DiffOptions) => {
    const language = languageOf(options);
    const whole = wholeDifference(options, io.today);
    io.out(
      options.json ? `${JSON.stringify(plainDifference(whole), null, 2)}\n` : printed(whole, io, language),
    );
  });
};
