import { writeFileSync } from 'node:fs';
import { day, type Reading, type Stretch, sheet, history as walk } from '@licet/engine';
import { confirmed } from '../check/confirm.ts';
import {
  type AskedOptions,
  itemOptions,
  languageOf,
  lawOptions,
  outputOptions,
  partyOptions,
} from '../check/options.ts';
import type { Register } from '../commands.ts';
import { BadInput } from '../errors/bad-input.ts';
import { law } from '../law.ts';
import { placeName } from '../output/values.ts';
import { WORDS } from '../output/words.ts';
import { type Built, buildQuestion } from '../question/build.ts';
import { withParties } from '../question/with-parties.ts';
import { distinct, joined, type Ribbon } from './pieces.ts';
import { printed } from './printed.ts';
import { svg } from './svg.ts';

interface HistoryOptions extends AskedOptions {
  readonly fromDay?: string;
  readonly toDay?: string;
  readonly svg?: string;
}

export const history: Register = (program, { io }) => {
  const command = program
    .command('history')
    .description('The answer to one question from 2022 to today, with the cause of each change');
  for (const add of [itemOptions, partyOptions, lawOptions, outputOptions]) add(command);
  command
    .option('--from-day <day>', `first day (default ${law.pack.coveredFrom})`)
    .option('--to-day <day>', 'last day (default today)')
    .option('--svg <file>', 'also write the ribbon as a picture')
    .action(async (options: HistoryOptions) => {
      const language = languageOf(options);
      const sure = await confirmed(options, io, language, (one) => buildQuestion(one, { today: io.today }));
      const built = await withParties(sure, io, language);
      const [from, to] = [options.fromDay ?? law.pack.coveredFrom, options.toDay ?? io.today];
      const stretches = stretchesOf(built, from, to);
      const title = titleOf(built, language);
      if (options.svg !== undefined) write(options.svg, svg(title, ribbonsOf(built, from, to), language));
      if (options.json) io.out(`${JSON.stringify(stretches, null, 2)}\n`);
      else io.out(printed(title, stretches, io, language));
    });
};

/** The step function over the days from one to the other, both included. */
export function stretchesOf({ question, strict }: Built, from: string, to: string): Stretch[] {
  if (day(from) > day(to)) throw new BadInput('days-reversed', { from, to });
  law.edition(question);
  const walker = {
    library: law,
    sheet: sheet(law.pack.facts, question.facts, { strict }),
    known: day(question.known),
    reading: question.reading,
    bills: [...(question.bills ?? [])].sort(),
  };
  return walk(walker, day(from), day(to) + 1);
}

/** The question under its own reading, and under those that tell another story. */
function ribbonsOf(built: Built, from: string, to: string): Ribbon[] {
  const own = built.question.reading;
  const readings = new Set<Reading>([own, 'enforced', 'announced', 'text']);
  return distinct(
    [...readings].map((reading) => ({
      reading,
      pieces: joined(stretchesOf({ ...built, question: { ...built.question, reading } }, from, to)),
    })),
  );
}

/** What the history is of: `NVIDIA H20 to China`. */
export function titleOf({ item, question }: Built, language: 'en' | 'fr'): string {
  const to = question.facts['shipment.to'];
  const place = to?.state === 'known' ? placeName(String(to.value), language) : '';
  return `${item?.name ?? WORDS.described[language]} ${WORDS.to[language]} ${place}`;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new BadInput('not-written', { file, why: (error as Error).message });
  }
}
