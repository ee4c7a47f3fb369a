import { LicetError } from '../errors.ts';
import type { CodeFact, FactDefinition, NumberFact } from './definition.ts';
import { derive } from './derive.ts';
import { type Registry, steps } from './registry.ts';
import { type FactInput, type Facts, isDisputed, type Provenance, type Said } from './value.ts';

/**
 * The facts of one question in slots, as the evaluators read them. Numbers and truth values are intervals:
 * exact when `low === high`, unknown when they span the whole range (true is 1, false is 0).
 * `codes` is null when unknown.
 */
export interface Sheet {
  readonly low: number[];
  readonly high: number[];
  readonly codes: (readonly string[] | null)[];
  /** Where each value came from; null for what nobody said. */
  readonly from: (Provenance | null)[];
  /** Slots that somebody said "cannot say" of: presumptions do not fill them. */
  readonly refused: number[];
  /** Room for the compiled evaluator to remember what it concluded on this sheet. */
  memo: Uint8Array;
}

const NOTHING = new Uint8Array(0);

export interface SheetOptions {
  /** Presume nothing: what nobody said stays unknown. */
  readonly strict?: boolean;
}

/** Lays the facts out, presumes what may be presumed, and derives what follows. */
export function sheet(registry: Registry, facts: Facts, options: SheetOptions = {}): Sheet {
  const page = blank(registry);
  for (const name in facts) {
    const slot = registry.slot(name);
    const input = facts[name] as FactInput;
    if (input.state === 'known') write(page, registry.definitions[slot] as FactDefinition, slot, input);
    else page.refused[slot] = 1;
  }
  if (!options.strict) presume(page, registry);
  derive(page, registry);
  return page;
}

/** A copy with one fact replaced (already in slots), derived again: how "what if" is asked. */
export function altered(page: Sheet, registry: Registry, slot: number, change: SlotValue): Sheet {
  const copy = copyOf(page);
  if ('codes' in change) copy.codes[slot] = change.codes;
  else {
    copy.low[slot] = change.low;
    copy.high[slot] = change.high;
  }
  copy.from[slot] = 'given';
  // What was derived or presumed from the old value has to follow the new one.
  registry.definitions.forEach((definition, i) => {
    const follows = copy.from[i] === 'presumed' && definition.presume && 'sameAs' in definition.presume;
    if (copy.from[i] === 'derived' || (follows && i !== slot)) clear(copy, definition, i);
  });
  if (page.from.includes('presumed')) presume(copy, registry, true);
  derive(copy, registry);
  return copy;
}

export type SlotValue =
  | { readonly low: number; readonly high: number }
  | { readonly codes: readonly string[] | null };

const templates = new WeakMap<Registry, Sheet>();

function blank(registry: Registry): Sheet {
  let template = templates.get(registry);
  if (!template) {
    const count = registry.definitions.length;
    template = {
      // Plain arrays of doubles: copying one is several times cheaper than allocating a typed array.
      low: new Array(count).fill(0.5),
      high: new Array(count).fill(0.5),
      codes: new Array(count).fill(null),
      from: new Array(count).fill(null),
      refused: new Array(count).fill(0),
      memo: NOTHING,
    };
    for (const [slot, definition] of registry.definitions.entries()) clear(template, definition, slot);
    templates.set(registry, template);
  }
  return copyOf(template);
}

const copyOf = (page: Sheet): Sheet => ({
  low: page.low.slice(),
  high: page.high.slice(),
  codes: page.codes.slice(),
  from: page.from.slice(),
  refused: page.refused.slice(),
  memo: NOTHING,
});

function clear(page: Sheet, definition: FactDefinition, slot: number): void {
  page.from[slot] = null;
  page.codes[slot] = null;
  if (definition.type === 'number') {
    page.low[slot] = definition.min === 0 ? 0 : steps(definition, definition.min);
    // An upper bound in the registry guards against typing errors; the law knows no such bound,
    // except where only a few values exist.
    page.high[slot] = definition.choices ? steps(definition, definition.max) : Number.POSITIVE_INFINITY;
  } else {
    page.low[slot] = 0;
    page.high[slot] = 1;
  }
}

function write(
  page: Sheet,
  definition: FactDefinition,
  slot: number,
  input: { readonly value: Said; readonly from: Provenance },
): void {
  const { value, from } = input;
  page.from[slot] = from;
  switch (definition.type) {
    case 'boolean':
      if (typeof value !== 'boolean')
        throw new LicetError('bad-boolean', { fact: definition.name, given: JSON.stringify(value) });
      page.low[slot] = page.high[slot] = value ? 1 : 0;
      return;
    case 'code':
      page.codes[slot] = codesOf(definition, value);
      return;
    case 'number':
      [page.low[slot], page.high[slot]] = rangeOf(
        definition,
        value,
        page.low[slot] as number,
        page.high[slot] as number,
      );
  }
}

function codesOf(definition: CodeFact, value: Said): readonly string[] {
  const codes = typeof value === 'string' ? [value] : value;
  if (
    !Array.isArray(codes) ||
    codes.length === 0 ||
    !codes.every((code) => typeof code === 'string' && (definition.codes?.includes(code) ?? true))
  )
    throw new LicetError('bad-code', {
      fact: definition.name,
      given: typeof value === 'string' ? value : JSON.stringify(value),
      expected: definition.codes?.join(', ') ?? 'a code',
    });
  return codes as readonly string[];
}

function rangeOf(definition: NumberFact, value: Said, low: number, high: number): [number, number] {
  if (typeof value === 'number') {
    const exact = steps(definition, value);
    return [exact, exact];
  }
  if (typeof value === 'object' && isDisputed(value)) {
    // No value at all is no dispute but a mistake, refused like any number that is none.
    const all = (value.values.length > 0 ? value.values : [Number.NaN]).map((one) => steps(definition, one));
    return [Math.min(...all), Math.max(...all)];
  }
  const bounds = typeof value === 'object' && !Array.isArray(value) ? (value as Bounds) : undefined;
  const range: [number, number] = [
    bounds?.atLeast === undefined ? low : steps(definition, bounds.atLeast),
    bounds?.atMost === undefined ? high : steps(definition, bounds.atMost),
  ];
  if (!bounds || range[0] > range[1])
    throw new LicetError('bad-number', {
      fact: definition.name,
      given: JSON.stringify(value),
      unit: definition.unit,
      min: definition.min,
      max: definition.max,
    });
  return range;
}

interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A presumption in slots: a fixed value, or the value of another slot. */
interface Presumed {
  readonly slot: number;
  readonly like: number;
  readonly low: number;
  readonly high: number;
  readonly codes: readonly string[] | null;
}
const presumptions = new WeakMap<Registry, readonly Presumed[]>();

function presumptionsOf(registry: Registry): readonly Presumed[] {
  let all = presumptions.get(registry);
  if (!all) {
    const page = blank(registry);
    all = registry.definitions.flatMap((definition, slot): Presumed[] => {
      const { presume } = definition;
      if (!presume) return [];
      if ('sameAs' in presume)
        return [{ slot, like: registry.slot(presume.sameAs), low: 0, high: 0, codes: null }];
      write(page, definition, slot, { value: presume.value, from: 'presumed' });
      return [
        {
          slot,
          like: -1,
          low: page.low[slot] as number,
          high: page.high[slot] as number,
          codes: page.codes[slot] ?? null,
        },
      ];
    });
    presumptions.set(registry, all);
  }
  return all;
}

function presume(page: Sheet, registry: Registry, onlyFollowing = false): void {
  for (const { slot, like, low, high, codes } of presumptionsOf(registry)) {
    if (page.from[slot] !== null || page.refused[slot] === 1) continue;
    if (like < 0) {
      if (onlyFollowing) continue;
      page.low[slot] = low;
      page.high[slot] = high;
      page.codes[slot] = codes;
    } else {
      if (page.from[like] === null) continue;
      page.low[slot] = page.low[like] as number;
      page.high[slot] = page.high[like] as number;
      page.codes[slot] = page.codes[like] ?? null;
    }
    page.from[slot] = 'presumed';
  }
}
