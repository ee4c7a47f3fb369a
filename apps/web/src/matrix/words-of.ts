import type { Chip } from '@licet/catalog';
import { answerWords, causeNames } from '@licet/cli/in-browser';
import type { Format } from '../words/format.ts';
import { fill, type WordsOf } from '../words/language.ts';
import type { Cell, Column } from './cells.ts';
import type { MATRIX_WORDS } from './words.ts';

export type Words = WordsOf<typeof MATRIX_WORDS>;

/** What a cell says, in words that need no sign and no color. */
export function cellWords(
  chip: Chip,
  column: Column,
  { parts, before }: Cell,
  words: Words,
  format: Format,
  nameOf: (place: string) => string,
): string {
  const answer = (part: Parameters<typeof answerWords>[0]): string => answerWords(part, format.language);
  const [first] = parts;
  if (first === undefined) return words.emptyGroup;
  const paragraphs = first.classification.length > 0 ? ` (${first.classification.join(', ')})` : '';
  if (column.kind === 'group') {
    const group = nameOf(column.id);
    if (parts.length === 1) return fill(words.groupAll, { chip: chip.name, group, answer: answer(first) });
    const each = parts.map((part) =>
      fill(words.groupPart, { answer: answer(part), places: part.places.map(nameOf).join(', ') }),
    );
    return fill(words.groupSome, { chip: chip.name, group, parts: each.join(words.semicolon) });
  }
  const said = {
    chip: chip.name,
    place: nameOf(column.places[0] ?? ''),
    day: format.day(column.on),
    answer: `${answer(first)}${paragraphs}`,
  };
  if (before === undefined) return fill(words.cell, said);
  const causes = causeNames(before.by, format.language).join(words.semicolon);
  return `${fill(words.cellChanged, { ...said, before: answer(before) })}${causes === '' ? '' : ` (${causes})`}`;
}
