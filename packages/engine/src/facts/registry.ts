import { day, iso } from '../civil-date.ts';
import { LicetError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { fromUnits, toUnits } from '../quantity.ts';
import type { FactDefinition, NumberFact } from './definition.ts';
import type { Said } from './value.ts';

/** All facts of a pack, in an order in which each derived fact comes after what it follows from. */
export interface Registry {
  readonly definitions: readonly FactDefinition[];
  readonly slots: ReadonlyMap<string, number>;
  find(name: string): FactDefinition;
  slot(name: string): number;
  /** Reads a fact as a person writes it. Throws a typed error; never guesses. */
  read(name: string, written: string): { name: string; value: Said | null };
}

export function registry(definitions: readonly FactDefinition[]): Registry {
  const slots = new Map(definitions.map((definition, i) => [definition.name, i]));
  const spellings = new Map<string, string>();
  for (const { name, aliases = [] } of definitions)
    for (const spelling of [name, ...aliases]) spellings.set(spelling.toLowerCase(), name);

  const slot = (name: string): number => {
    const found = slots.get(name) ?? slots.get(spellings.get(name.toLowerCase()) ?? '');
    if (found === undefined)
      throw new LicetError('unknown-fact', { given: name, nearest: nearest(name, slots.keys()).join(', ') });
    return found;
  };
  const find = (name: string): FactDefinition => definitions[slot(name)] as FactDefinition;
  return {
    definitions,
    slots,
    slot,
    find,
    read(name, written) {
      const definition = find(name);
      return { name: definition.name, value: readValue(definition, written.trim()) };
    },
  };
}

function readValue(definition: FactDefinition, written: string): Said | null {
  if (written === 'unknown' || written === '?') return null;
  switch (definition.type) {
    case 'boolean':
      if (/^(true|yes|y|1)$/i.test(written)) return true;
      if (/^(false|no|n|0)$/i.test(written)) return false;
      throw new LicetError('bad-boolean', { fact: definition.name, given: written });
    case 'code':
      return readCodes(definition, written);
    case 'number':
      return readNumber(definition, written);
  }
}

function readCodes(definition: Extract<FactDefinition, { type: 'code' }>, written: string): Said {
  const parts = definition.many ? written.split(/[,;]\s*/).filter(Boolean) : [written];
  const codes = parts.map((part) => {
    if (!definition.codes) return part;
    const code = definition.codes.find((allowed) => allowed.toLowerCase() === part.toLowerCase());
    if (code === undefined)
      throw new LicetError('bad-code', {
        fact: definition.name,
        given: part,
        expected:
          definition.codes.length > 12 ? `${definition.codes.length} codes` : definition.codes.join(', '),
        nearest: nearest(part, definition.codes).join(', '),
      });
    return code;
  });
  if (codes.length === 0)
    throw new LicetError('bad-code', { fact: definition.name, given: written, expected: 'a code' });
  return definition.many ? codes : (codes[0] as string);
}

const DECIMAL = /^[+]?(\d+(\.\d*)?|\.\d+)(e[+]?\d+)?$/i;

function readNumber(definition: NumberFact, written: string): number {
  if (definition.calendar) return day(written);
  const { name, min, max, unit, writtenIn = 1 } = definition;
  const value = DECIMAL.test(written) ? Number(written) / writtenIn : Number.NaN;
  const chosen = definition.choices?.includes(value) ?? true;
  if (!Number.isFinite(value) || value < min || value > max || !chosen) {
    const plain = written.replaceAll(/[,_'\s]/g, '');
    const hint =
      definition.choices?.join(' or ') ?? (plain !== written && DECIMAL.test(plain) ? plain : undefined);
    throw new LicetError('bad-number', {
      fact: name,
      given: written,
      unit,
      min: min * writtenIn,
      max: max * writtenIn,
      hint,
    });
  }
  return value;
}

/** A value as people read it, with its unit. */
export function showNumber(definition: NumberFact, steps: number): string {
  if (definition.calendar) return Number.isFinite(steps) ? iso(steps / 2) : '';
  if (!Number.isFinite(steps)) return steps < 0 ? '0' : 'any';
  return String(shownNumber(definition, steps));
}

/** The number in the unit, without the dust of binary fractions. */
export const shownNumber = (definition: NumberFact, steps: number): number =>
  Math.round(toUnits(steps, definition.scale) * 1e6) / 1e6;

/** Half steps of a number in the fact's unit; refuses what the registry does not allow. */
export function steps(definition: NumberFact, value: number): number {
  const chosen = definition.choices?.includes(value) ?? true;
  if (!Number.isFinite(value) || value < definition.min || value > definition.max || !chosen)
    throw new LicetError('bad-number', {
      fact: definition.name,
      given: String(value),
      unit: definition.unit,
      min: definition.min,
      max: definition.max,
      ...(definition.choices ? { hint: definition.choices.join(' or ') } : {}),
    });
  return fromUnits(value, definition.scale);
}
