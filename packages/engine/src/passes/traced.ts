import type { Edition, Picked } from '../edition/edition.ts';
import type { Sheet } from '../facts/sheet.ts';
import { factsRead, rulesNamed } from './children.ts';
import { compile } from './compile.ts';
import type { Conclusion } from './conclude.ts';
import { decidingFirst, type Evaluation, type Trace } from './evaluate.ts';

/**
 * The evaluation that determinations use: conclusions from the compiled edition, and the proof read off the
 * rules themselves. What a rule reads and rests on is written in its text, so only its conclusions have to be
 * kept; a trace is put together when somebody asks for it. `evaluate` states the same the obvious way, and
 * the corpus holds the two together.
 */
export function traced(edition: Edition, sheet: Sheet): Evaluation {
  const { indices, written } = structureOf(edition);
  const program = compile(edition);
  const { concludeVariant } = program;
  const { conclude, test } = program(sheet);
  const done: (Trace | undefined)[] = new Array(written.length).fill(undefined);
  const traceAt = (index: number): Trace => {
    let trace = done[index];
    if (!trace) {
      const { picked, variant, facts, rests, alone } = written[index] as Written;
      const concluded = concludeVariant(variant, sheet);
      // What rests on no other rule has one trace for each conclusion, whatever the question.
      trace = rests.length === 0 ? alone.get(concluded) : undefined;
      if (!trace) {
        trace = { picked, concluded, facts, because: decidingFirst(rests.map(traceAt), concluded) };
        if (rests.length === 0) alone.set(concluded, trace);
      }
      done[index] = trace;
    }
    return trace;
  };
  return {
    edition,
    sheet,
    conclude,
    test,
    trace: (ruleId) => {
      const index = indices.get(ruleId);
      return index === undefined ? undefined : traceAt(index);
    },
  };
}

interface Written {
  readonly picked: Picked;
  readonly facts: readonly number[];
  /** Indices of the rules that the text names and the edition has. */
  readonly rests: readonly number[];
  readonly variant: number;
  readonly alone: Map<Conclusion, Trace>;
}
interface Structure {
  readonly indices: ReadonlyMap<string, number>;
  readonly written: readonly Written[];
}
const structures = new WeakMap<Edition, Structure>();

/** For each rule of an edition the facts and the rules that its text names. */
export function structureOf(edition: Edition): Structure {
  let found = structures.get(edition);
  if (!found) {
    const { variants } = compile(edition);
    const indices = new Map([...edition.rules.keys()].map((id, index) => [id, index]));
    const written = [...edition.rules.values()].map((picked): Written => {
      const { body } = picked.version;
      const facts = [...new Set(factsRead(body).map((name) => edition.pack.facts.slot(name)))];
      const rests = [...new Set(rulesNamed(body))].flatMap((id) => indices.get(id) ?? []);
      return { picked, facts, rests, variant: variants.get(picked.rule.id) ?? -1, alone: new Map() };
    });
    found = { indices, written };
    structures.set(edition, found);
  }
  return found;
}
