import { type Chip, chips as catalog, chipById, isServer } from '@licet/catalog';
import { type CommonOptions, languageOf, outputOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { table } from '../output/lay-out.ts';
import { readItem } from '../question/item.ts';
import { chipPrinted } from './one-chip.ts';

export const chips: Register = (program, { io }) => {
  const command = program
    .command('chips')
    .description(
      'The chips of the catalog, or one chip or server with its values, their sources and confidence',
    )
    .argument('[name...]', 'e.g. "H20", "8x H200"');
  outputOptions(command).action((words: string[], options: CommonOptions) => {
    const language = languageOf(options);
    const json = (value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);
    const name = words.join(' ').trim();
    if (name === '') return options.json ? json(catalog) : io.out(listPrinted(catalog));
    const { item, chip, note } = readItem(name);
    if (options.json) return json(isServer(item) ? { ...item, contains: item.contains.map(withChip) } : item);
    return io.out(chipPrinted(item, chip, note, io, language));
  });
};

const withChip = (part: { readonly chip: string; readonly quantity: number }) => ({
  ...part,
  values: chipById(part.chip)?.values,
});

const listPrinted = (all: readonly Chip[]): string =>
  `${table(
    all.map(({ name, released, market, status, grade }) => [name, released ?? '-', market, status, grade]),
    200,
  )}\n`;
