import { type Chip, type ChipValue, type Item, isServer } from '@licet/catalog';
import type { Language } from '@licet/engine';
import type { Io } from '../io.ts';
import { fold, group } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { CHIP_WORDS } from './words.ts';

/** One item: what it is, and each value with where it is from and how sure it is. */
export function chipPrinted(
  item: Item,
  chip: Chip,
  note: string | undefined,
  { color, columns: width }: Pick<Io, 'color' | 'columns'>,
  language: Language,
): string {
  const { bold, dim } = paint(color);
  const words = CHIP_WORDS;
  const holds = isServer(item)
    ? [`${item.contains.map((part) => `${part.quantity} x ${chip.name}`).join(', ')} [${item.confidence}]`]
    : [];
  const about = `${chip.id}; ${chip.maker}; ${words.released[language]} ${chip.released ?? '-'}; ${chip.market}; ${chip.status}; ${words.grade[language]} ${chip.grade}`;
  const values = Object.entries(chip.values).flatMap(([name, value]) => [
    `  ${name}  ${bold(valueText(value, language))} [${value.confidence}]`,
    ...(value.note === undefined ? [] : [fold(value.note, width, '    ')]),
    dim(`    ${value.source ?? words.memory[language]}`),
  ]);
  const head = [
    bold(item.name),
    ...holds,
    fold(about, width),
    ...(note === undefined ? [] : [fold(note, width)]),
  ];
  const notes = chip.notes === undefined ? [] : [fold(chip.notes, width)];
  return `${[...head, ...notes, ...values, '', fold(words.tags[language], width)].join('\n')}\n`;
}

function valueText(value: ChipValue, language: Language): string {
  const show = (one: number): string => group(one, language);
  if ('values' in value) return `${value.values.map(show).join(' / ')} (${CHIP_WORDS.disputed[language]})`;
  if ('atMost' in value) return `<= ${show(value.atMost)}`;
  if ('atLeast' in value) return `>= ${show(value.atLeast)}`;
  return typeof value.value === 'number' ? show(value.value) : String(value.value);
}
