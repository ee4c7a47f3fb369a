import { day, diff as difference, type Reading } from '@licet/engine';
import { type CommonOptions, languageOf, lawOptions, outputOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { BadInput } from '../errors/bad-input.ts';
import { law } from '../law.ts';
import { billId } from '../question/bill.ts';
import { readCountry } from '../question/country.ts';
import { readItem } from '../question/item.ts';
import { changedChips } from './changed-chips.ts';
import { printed } from './printed.ts';

interface DiffOptions extends CommonOptions {
  readonly from: string;
  readonly toDay: string;
  readonly to: string;
  readonly item?: string;
  readonly known?: string;
  readonly reading?: string;
  readonly bill?: readonly string[];
}

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
    const { from, toDay: to } = options;
    if (day(from) >= day(to)) throw new BadInput('days-reversed', { from, to });
    const country = readCountry('to', options.to);
    const request = {
      known: options.known ?? io.today,
      reading: (options.reading ?? 'enforced') as Reading,
      bills: (options.bill ?? []).map((bill) => billId(law.pack, bill)),
    };
    const [before, after] = [law.edition({ ...request, on: from }), law.edition({ ...request, on: to })];
    const changes = difference(before, after);
    const only = options.item === undefined ? undefined : readItem(options.item).chip;
    const chips = changedChips(before, after, country.code, only);
    const whole = { from, to, destination: country.code, ...changes, chips };
    io.out(options.json ? `${JSON.stringify(plain(whole), null, 2)}\n` : printed(whole, io, language));
  });
};

export type WholeDifference = ReturnType<typeof difference> & {
  readonly from: string;
  readonly to: string;
  readonly destination: string;
  readonly chips: ReturnType<typeof changedChips>;
};

/** Rule versions by what identifies them; their bodies are the business of `licet rules`. */
const plain = ({ rules, ...rest }: WholeDifference) => ({
  ...rest,
  rules: rules.map(({ rule, change, before, after }) => ({
    rule,
    change,
    title: (after ?? before)?.rule.title.en,
    before: before && {
      from: before.version.from,
      cite: before.version.cite,
      instrument: before.version.by.id,
    },
    after: after && { from: after.version.from, cite: after.version.cite, instrument: after.version.by.id },
  })),
});
