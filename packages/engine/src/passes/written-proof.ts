import type { Picked } from '../edition/edition.ts';
import type { Sheet } from '../facts/sheet.ts';
import type { Language } from '../label.ts';
import type { Pack } from '../law/pack.ts';
import type { Rule, Version } from '../law/rule.ts';
import type { Conclusion } from './conclude.ts';
import type { Trace } from './evaluate.ts';
import { shown } from './serialize.ts';

/**
 * The trace of a determination as JSON text, without the values of its facts: texts, and slots of facts in between.
 * `writeProof` puts the values in. Questions on which every rule concludes alike have the same one.
 */
export type WrittenProof = readonly (string | readonly number[])[];

/** What `serialize` makes of a trace, as text: four fifths of an answer, most of them the same in every answer. */
export function writtenProof(trace: readonly Trace[], language: Language): WrittenProof {
  const pieces: (string | readonly number[])[] = [];
  const seen = new Set<string>();
  let between = '[';
  const all = (some: readonly Trace[]): void => {
    for (let at = 0; at < some.length; at++) {
      if (at > 0) between += ',';
      write(some[at] as Trace);
    }
  };
  const write = (one: Trace): void => {
    const { picked, facts, because } = one;
    pieces.push(head(one, language, between), facts);
    const repeated = seen.has(picked.rule.id);
    seen.add(picked.rule.id);
    between = ',"because":[';
    if (!repeated) all(because);
    between += repeated ? '],"repeated":true}' : ']}';
  };
  all(trace);
  pieces.push(`${between}]`);
  return pieces;
}

/** The pieces of the text, with what `facts` says of the facts that a rule read. */
export const writeProof = (proof: WrittenProof, facts: (slots: readonly number[]) => string): string[] =>
  proof.map((piece) => (typeof piece === 'string' ? piece : facts(piece)));

/** The facts of a sheet as a proof shows them: a JSON object by name. */
export function shownFacts(pack: Pack, page: Sheet): (slots: readonly number[]) => string {
  const texts: string[] = [];
  const textOf = (slot: number): string => {
    let text = texts[slot];
    if (text === undefined) {
      const name = pack.facts.definitions[slot]?.name ?? '';
      text = `${JSON.stringify(name)}:${JSON.stringify(shown(pack, page, slot))}`;
      texts[slot] = text;
    }
    return text;
  };
  return (slots) => `{${slots.map(textOf).join()}}`;
}

/** By what was concluded, and what stands before it. */
type Heads = Map<Conclusion, Map<string, string>>;
type ByLanguage<Key extends object, Value> = Readonly<Record<Language, WeakMap<Key, Value>>>;

/** By rule as an edition picked it, which is quick to find, and by its version, of which many editions have the same. */
const ofPicked: ByLanguage<Picked, Heads> = { en: new WeakMap(), fr: new WeakMap() };
const ofVersion: ByLanguage<Version, { readonly rule: Rule; readonly heads: Heads }> = {
  en: new WeakMap(),
  fr: new WeakMap(),
};

/** What is said of a rule up to its facts, behind what stands before it. */
function head({ picked, concluded }: Trace, language: Language, before: string): string {
  let heads = ofPicked[language].get(picked);
  if (heads === undefined) {
    const { rule, version } = picked;
    const shared = ofVersion[language].get(version);
    heads = shared?.rule === rule ? shared.heads : new Map();
    ofPicked[language].set(picked, heads);
    if (shared === undefined) ofVersion[language].set(version, { rule, heads });
  }
  const texts = heads.get(concluded) ?? new Map<string, string>();
  heads.set(concluded, texts);
  let text = texts.get(before);
  if (text === undefined) {
    // Joined, not added up: it is copied into every answer, and a sum would be walked piece by piece.
    text = [before, written(picked, concluded, language)].join('');
    texts.set(before, text);
  }
  return text;
}

function written({ rule, version }: Picked, concluded: Conclusion, language: Language): string {
  const said = JSON.stringify({
    rule: rule.id,
    title: rule.title[language],
    cite: version.cite,
    version: version.applies ?? version.from,
    instrument: version.by.id,
    authority: version.by.authority,
    confidence: version.confidence,
    lastVerified: version.lastVerified,
    concluded: concluded ?? 'unknown',
  });
  return `${said.slice(0, -1)},"facts":`;
}
