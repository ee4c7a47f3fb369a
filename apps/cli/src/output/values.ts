import { countryByCode } from '@licet/catalog';
import {
  type Determination,
  type FactDefinition,
  type FactInput,
  type FactStatement,
  isDisputed,
  type Language,
} from '@licet/engine';
import { group } from './lay-out.ts';
import { WORDS } from './words.ts';

type Value = Determination['question'][string]['value'];

/** A country as people name it, with its code; other codes as they are. */
export function placeName(code: string, language: Language): string {
  const country = countryByCode(code);
  return country ? country[language] : code;
}

/** A value as people read it, with its unit. */
export function valueWords(definition: FactDefinition, value: Value, language: Language): string {
  if (typeof value === 'boolean') return (value ? WORDS.yes : WORDS.no)[language];
  if (typeof value === 'number') {
    const unit = definition.type === 'number' ? ` ${definition.unit}` : '';
    return `${group(value, language)}${unit}`;
  }
  const codes = typeof value === 'string' ? [value] : value;
  const country = definition.type === 'code' && definition.codes === undefined;
  return codes.map((code) => (country ? placeName(code, language) : code)).join(', ');
}

/** `[S]` of the source of a catalog value. */
export const tagOf = (statement: FactStatement): string =>
  /^\[[PSMI]\]/.exec(statement.source ?? '')?.[0] ?? '';

/** Values in dispute, as the sources give them. */
export function disputed(input: FactInput | undefined, language: Language): string | undefined {
  if (input?.state !== 'known' || !isDisputed(input.value)) return undefined;
  return `${input.value.values.map((one) => group(one, language)).join(' / ')} (${WORDS.disputed[language]})`;
}
