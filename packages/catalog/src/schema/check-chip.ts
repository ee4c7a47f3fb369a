import type { Chip } from '../chips/chip.ts';
import type { ChipValue } from '../chips/chip-value.ts';
import { ITEM_FACTS } from '../chips/item-fact.ts';
import { checkConfidence, isSlug, isText, type Problems, when } from './problems.ts';

const MARKETS: readonly string[] = ['datacenter', 'professional', 'consumer', 'edge'];
const STATUSES: readonly string[] = ['shipping', 'announced', 'unreleased', 'rumored', 'unpublished'];
const GRADES: readonly string[] = ['high', 'medium', 'low'];
const SHAPES = ['value', 'values', 'atMost', 'atLeast'];
const KEYS = new Set([...SHAPES, 'source', 'confidence', 'note']);
const TRUE_OR_FALSE: readonly string[] = ['item.datacenter', 'item.nonPlanar'];

export function checkChip(chip: Chip): Problems {
  const { id } = chip;
  return [
    ...when(!isSlug(id), `chip "${id}": an id is lower-case words joined by hyphens`),
    ...when(id !== slug(chip.name), `chip "${id}": the id is made from the name, "${slug(chip.name)}"`),
    ...when(
      ![chip.maker, chip.model, chip.variant, chip.name].every(isText),
      `chip "${id}": maker, model, variant and name are texts`,
    ),
    ...when(
      chip.released !== null && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(chip.released),
      `chip "${id}": released is a month such as 2024-01, got "${chip.released}"`,
    ),
    ...when(!MARKETS.includes(chip.market), `chip "${id}": market is one of ${MARKETS.join(', ')}`),
    ...when(!STATUSES.includes(chip.status), `chip "${id}": status is one of ${STATUSES.join(', ')}`),
    ...when(!GRADES.includes(chip.grade), `chip "${id}": grade is one of ${GRADES.join(', ')}`),
    ...when(
      typeof chip.isDefault !== 'boolean' || typeof chip.chinaVariant !== 'boolean',
      `chip "${id}": isDefault and chinaVariant are true or false`,
    ),
    ...Object.entries(chip.values).flatMap(([fact, value]) =>
      checkValue(`chip "${id}", ${fact}`, fact, value),
    ),
  ];
}

function checkValue(where: string, fact: string, value: ChipValue): Problems {
  const shapes = SHAPES.filter((shape) => shape in value);
  return [
    ...when(!(ITEM_FACTS as readonly string[]).includes(fact), `${where}: no fact has this name`),
    ...when(shapes.length !== 1, `${where}: give one of ${SHAPES.join(', ')}, got ${shapes.length}`),
    ...when(
      Object.keys(value).some((key) => !KEYS.has(key)),
      `${where}: unknown key among ${Object.keys(value).join(', ')}`,
    ),
    ...when(value.source !== null && !isText(value.source), `${where}: source is an address, a text or null`),
    ...when(
      value.source === null && value.confidence !== 'I',
      `${where}: a value without a source is an inference (I)`,
    ),
    ...checkConfidence(where, value.confidence),
    ...checkNumbers(where, fact, value),
  ];
}

function checkNumbers(where: string, fact: string, value: ChipValue): Problems {
  if ('value' in value && TRUE_OR_FALSE.includes(fact))
    return when(typeof value.value !== 'boolean', `${where}: expected true or false`);
  const numbers = numbersOf(value);
  if (!numbers.every((number) => Number.isFinite(number) && number >= 0))
    return [`${where}: expected numbers of at least 0`];
  const sorted = numbers.toSorted((a, b) => a - b);
  return [
    ...when(
      'values' in value && new Set(numbers).size < 2,
      `${where}: a dispute needs two different numbers`,
    ),
    ...when(
      numbers.some((number, place) => number !== sorted[place]),
      `${where}: write disputed numbers lowest first`,
    ),
    ...when('values' in value && value.note === undefined, `${where}: say in a note who gives which number`),
    ...when(
      numbers.some((number) => Number(number.toFixed(3)) !== number),
      `${where}: at most three decimals`,
    ),
  ];
}

function numbersOf(value: ChipValue): readonly number[] {
  if ('values' in value) return value.values;
  if ('atMost' in value) return [value.atMost];
  if ('atLeast' in value) return [value.atLeast];
  return typeof value.value === 'number' ? [value.value] : [Number.NaN];
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
