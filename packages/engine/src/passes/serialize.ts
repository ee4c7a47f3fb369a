import type { Determination } from '../decision/determination.ts';
import { showNumber } from '../facts/registry.ts';
import type { Sheet } from '../facts/sheet.ts';
import type { Language } from '../label.ts';
import type { Pack } from '../law/pack.ts';
import type { Trace } from './evaluate.ts';

/** A trace as plain JSON: rule, version, citation, what it concluded, the facts it read, what it rests on. */
export interface PlainTrace {
  readonly rule: string;
  readonly title: string;
  readonly cite: string;
  readonly version: string;
  readonly instrument: string;
  readonly authority: string;
  readonly confidence: string;
  readonly lastVerified: string;
  readonly concluded: boolean | string;
  readonly facts: Readonly<Record<string, string>>;
  /** Empty where the rule was written out before in the same proof. */
  readonly because: readonly PlainTrace[];
  readonly repeated?: true;
}

/** The determination as JSON for every door: exactly its keys, the trace written out. */
export function serialize(
  determination: Determination,
  pack: Pack,
  page: Sheet,
  language: Language = 'en',
): Omit<Determination, 'trace'> & { trace: PlainTrace[] } {
  return { ...determination, trace: determination.trace.map(written(pack, page, language)) };
}

/** Writes each rule out once: the proof is a graph, and a rule that many rest on would fill pages. */
function written(pack: Pack, page: Sheet, language: Language): (trace: Trace) => PlainTrace {
  const seen = new Set<string>();
  const write = (trace: Trace): PlainTrace => {
    const { rule, version } = trace.picked;
    const repeated = seen.has(rule.id);
    seen.add(rule.id);
    return {
      rule: rule.id,
      title: rule.title[language],
      cite: version.cite,
      version: version.applies ?? version.from,
      instrument: version.by.id,
      authority: version.by.authority,
      confidence: version.confidence,
      lastVerified: version.lastVerified,
      concluded: trace.concluded ?? 'unknown',
      facts: Object.fromEntries(
        trace.facts.map((slot) => [pack.facts.definitions[slot]?.name ?? '', shown(pack, page, slot)]),
      ),
      because: repeated ? [] : trace.because.map(write),
      ...(repeated ? { repeated } : {}),
    };
  };
  return write;
}

/** A fact as a proof shows it, in its unit. */
export function shown(pack: Pack, page: Sheet, slot: number): string {
  const definition = pack.facts.definitions[slot];
  const [low, high] = [page.low[slot] as number, page.high[slot] as number];
  if (definition?.type === 'number') {
    if (low === high)
      return `${showNumber(definition, low)} ${definition.calendar ? '' : definition.unit}`.trim();
    return page.from[slot] === null
      ? 'unknown'
      : `${showNumber(definition, low)} to ${showNumber(definition, high)} ${definition.unit}`;
  }
  if (definition?.type === 'code') return page.codes[slot]?.join(', ') ?? 'unknown';
  return low === 1 ? 'true' : high === 0 ? 'false' : 'unknown';
}
