import { type Limit, headroom as limits, sheet } from '@licet/engine';
import { confirmed } from '../check/confirm.ts';
import {
  type AskedOptions,
  dayOption,
  itemOptions,
  languageOf,
  lawOptions,
  outputOptions,
} from '../check/options.ts';
import type { Register } from '../commands.ts';
import { law } from '../law.ts';
import { group, table } from '../output/lay-out.ts';
import { distanceWords } from '../output/limits.ts';
import { paint } from '../output/paint.ts';
import { WORDS } from '../output/words.ts';
import { buildQuestion } from '../question/build.ts';

export const headroom: Register = (program, { io }) => {
  const command = program
    .command('headroom')
    .description('Distance of an item to every threshold that the rules draw on a day, nearest first');
  for (const add of [itemOptions, dayOption, lawOptions, outputOptions]) add(command);
  command.action(async (options: AskedOptions) => {
    const language = languageOf(options);
    const built = await confirmed(options, io, language, (sure) =>
      buildQuestion(sure, { today: io.today, optional: ['to'] }),
    );
    const { question, strict } = built;
    const page = sheet(law.pack.facts, question.facts, { strict });
    const every = limits(law.edition(question), page);
    if (options.json) {
      io.out(`${JSON.stringify(every, null, 2)}\n`);
      return;
    }
    const found = distinct(every);
    const { bold } = paint(io.color);
    const title = `${built.item?.name ?? WORDS.described[language]}, ${question.on} (${WORDS.reading[language]} ${question.reading})`;
    const rows = found.map(({ fact, value, unit, distance, threshold, cite }) => [
      fact.replace(/^item\./, ''),
      `${group(value, language)} ${unit}`,
      distanceWords(distance, threshold, language),
      cite,
    ]);
    const open = ['item.tpp', 'item.dieArea', 'item.performanceDensity'].filter(
      (name) => !found.some(({ fact }) => fact === name) && page.from[law.pack.facts.slot(name)] === null,
    );
    const unknown = open
      .map((name) => `${law.pack.facts.find(name).title[language]}: ${WORDS.unknown[language]}\n`)
      .join('');
    const none = rows.length === 0 ? `${WORDS.noThreshold[language]}\n` : `${table(rows, io.columns)}\n`;
    io.out(`${bold(title)}\n${unknown}${none}`);
  });
};

const MOST_CITES = 2;

/** One line per threshold: paragraphs that draw the same one are named together. */
function distinct(all: readonly Limit[]): Limit[] {
  const byLine = new Map<string, { limit: Limit; cites: Set<string> }>();
  for (const limit of all) {
    const key = `${limit.fact} ${limit.threshold}`;
    const entry = byLine.get(key) ?? { limit, cites: new Set() };
    entry.cites.add(limit.cite);
    byLine.set(key, entry);
  }
  return [...byLine.values()].map(({ limit, cites }) => {
    const more = cites.size > MOST_CITES ? `; +${cites.size - MOST_CITES}` : '';
    return { ...limit, cite: `${[...cites].slice(0, MOST_CITES).join('; ')}${more}` };
  });
}
