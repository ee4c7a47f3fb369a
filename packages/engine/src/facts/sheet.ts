import type { FactDefinition } from './definition.ts';
import { derive } from './derive.ts';
import { type Registry, steps } from './registry.ts';
import { type FactInput, type Facts, isDisputed, type Provenance, type Said } from './value.ts';

/**
 * The facts of one question in slots, as the evaluators read them. Numbers and truth values are intervals:
 * exact when `low === high`, unknown when they span the whole range (true is 1, false is 0).
 * `codes` is null when unknown.
 */
export interface Sheet {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly codes: (readonly string[] | null)[];
  /** Where each value came from; null for what nobody said. */
  readonly from: (Provenance | null)[];
  /** Slots that somebody said "cannot say" of: presumptions do not fill them. */
  readonly refused: Uint8Array;
}

export interface SheetOptions {
  /** Presume nothing: what nobody said stays unknown. */
  readonly strict?: boolean;
}

/** Lays the facts out, presumes what may be presumed, and derives what follows. */
export function sheet(registry: Registry, facts: Facts, options: SheetOptions = {}): Sheet {
  const { low, high, codes, from, refused } = blank(registry);
  const page: Sheet = { low, high, codes: [...codes], from: [...from], refused };
  for (const name in facts) {
    const slot = registry.slot(name);
    const input = facts[name] as FactInput;
    if (input.state === 'known') write(page, registry.definitions[slot] as FactDefinition, slot, input);
    else refused[slot] = 1;
  }
  if (!options.strict) presume(page, registry);
  derive(page, registry);
  return page;
}

/** A copy with one fact replaced (already in slots), derived again: how "what if" is asked. */
export function altered(page: Sheet, registry: Registry, slot: number, change: SlotValue): Sheet {
  const copy: Sheet = {
    low: page.low.slice(),
    high: page.high.slice(),
    codes: [...page.codes],
    from: [...page.from],
    refused: page.refused.slice(),
  };
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
      low: new Float64Array(count),
      high: new Float64Array(count),
      codes: new Array(count).fill(null),
      from: new Array(count).fill(null),
      refused: new Uint8Array(count),
    };
    for (const [slot, definition] of registry.definitions.entries()) clear(template, definition, slot);
    templates.set(registry, template);
  }
  return {
    ...template,
    low: template.low.slice(),
    high: template.high.slice(),
    refused: template.refused.slice(),
  };
}

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
  if (typeof value === 'boolean') {
    page.low[slot] = page.high[slot] = value ? 1 : 0;
  } else if (typeof value === 'string') {
    page.codes[slot] = [value];
  } else if (Array.isArray(value)) {
    page.codes[slot] = value as readonly string[];
  } else if (definition.type === 'number') {
    if (typeof value === 'number') {
      page.low[slot] = page.high[slot] = steps(definition, value);
    } else if (isDisputed(value)) {
      const all = value.values.map((one) => steps(definition, one));
      page.low[slot] = Math.min(...all);
      page.high[slot] = Math.max(...all);
    } else {
      const bounds = value as { atLeast?: number; atMost?: number };
      if (bounds.atLeast !== undefined) page.low[slot] = steps(definition, bounds.atLeast);
      if (bounds.atMost !== undefined) page.high[slot] = steps(definition, bounds.atMost);
    }
  }
}

function presume(page: Sheet, registry: Registry, onlyFollowing = false): void {
  const definitions = registry.definitions;
  for (let slot = 0; slot < definitions.length; slot++) {
    const definition = definitions[slot] as FactDefinition;
    const presumption = definition.presume;
    if (!presumption || page.from[slot] !== null || page.refused[slot] === 1) continue;
    if ('sameAs' in presumption) {
      const other = registry.slot(presumption.sameAs);
      if (page.from[other] === null) continue;
      page.low[slot] = page.low[other] as number;
      page.high[slot] = page.high[other] as number;
      page.codes[slot] = page.codes[other] ?? null;
      page.from[slot] = 'presumed';
    } else if (!onlyFollowing) {
      write(page, definition, slot, { value: presumption.value, from: 'presumed' });
    }
  }
}
