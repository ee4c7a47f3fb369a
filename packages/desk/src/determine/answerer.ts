import {
  type Determination,
  determine,
  type Facts,
  type Flag,
  headroom,
  type Library,
  LicetError,
  type Limit,
  lru,
  type Outcome,
  type Sheet,
  sheet,
  shown,
  statements,
  writeProof,
  writtenProof,
} from '@licet/engine';
import { canonical } from '../store/canonical.ts';
import type { Asked } from './asked.ts';
import { contentOf } from './content.ts';
import { type Hold, holdOf } from './hold.ts';
import { type LawCase, lawCases, subjects } from './law-cases.ts';
import type { DeskLists } from './lists.ts';
import { type About, type FactsAsUnderstood, type OwnAnswer, type Text, textOf } from './whole-answer.ts';

/** What an answer comes to: enough to compare it with another. */
export interface Judged {
  readonly outcome: Outcome;
  readonly reviewPolicy: string | null;
  /** What of it counts: see `contentOf`. */
  readonly content: string;
  readonly hold: Hold | undefined;
}

/** An answer as it is kept. */
export interface Proven extends Judged {
  readonly edition: string;
  /** Canonical JSON of an `OwnAnswer`. */
  readonly answer: string;
  /** Hashes of the texts that it names. */
  readonly texts: readonly string[];
}

export interface Answerer {
  readonly judge: (asked: Asked) => Judged;
  /** Texts that are new go to `fresh`. */
  readonly prove: (asked: Asked) => Proven;
  /** Texts by their hash that were made since it was last emptied. */
  readonly fresh: Map<string, string>;
  /** Every text of an answer, made once more. */
  readonly textsOf: (asked: Asked) => readonly Text[];
}

/**
 * Questions that no rule can tell apart, of one item: they share everything but the values of their facts. Of the
 * canonical JSON this is what stands before the parties, and what stands behind them.
 */
interface Case extends Judged {
  readonly edition: string;
  readonly proof: string | undefined;
  readonly head: string;
  readonly tail: string;
}

type CaseAnswer = Omit<OwnAnswer, 'parties' | 'understood' | 'content'>;

/** What a part of the facts is read from. */
interface SaidOf {
  readonly of: Facts;
  readonly page: Sheet;
  readonly limits: readonly Limit[];
  readonly stated: ReturnType<typeof statements>;
}

/** Some hundred bytes each: their texts, a few kB, are mostly those of another one. */
const MOST_KEPT = 20_000;

/**
 * Answers questions, each case once: rules ask a number only on which side of a line it lies, and a code only whether
 * it is in a set (`signer`), so that 400 units and 500 are mostly one case. Values, sources and distances are those of
 * the question itself.
 */
export function answerer(rules: Library, { hand }: DeskLists): Answerer {
  const judged = lru<Judged>(MOST_KEPT);
  const cases = lru<Case | 'by units'>(MOST_KEPT);
  const shared = lru<string>(MOST_KEPT);
  const byUnits = lru<Units>(MOST_KEPT);
  const texts = lru<string>(MOST_KEPT);
  const fresh = new Map<string, string>();
  const lawOf = lawCases(rules);
  const { facts: registry } = rules.pack;
  const about = subjects(rules);
  const namesOf = Object.groupBy(
    registry.definitions.map(({ name }) => name),
    about,
  ) as Record<About, string[]>;

  const keep = (written: string): string => {
    const { hash, text } = textOf(written);
    fresh.set(hash, text);
    return hash;
  };

  /** The same text, kept once. */
  const once = (text: string): string => {
    const found = texts.get(text);
    if (found !== undefined) return found;
    texts.set(text, text);
    return text;
  };

  const names = registry.definitions.map(({ name }) => JSON.stringify(name));
  /** The proof without the values of its facts, as JSON of a `Proof`. */
  const proofOf = ({ coverage, trace }: Determination): string =>
    [
      `{"coverage":${JSON.stringify(coverage)},"trace":`,
      ...writeProof(writtenProof(trace, 'en'), (slots) => `[${slots.map((slot) => names[slot]).join()}]`),
      '}',
    ].join('');

  const caseOf = (asked: Asked, law: LawCase, page: Sheet): Case => {
    const key = `${law.sign(page)}${keyOf(asked, law)}`;
    const before = cases.get(key);
    if (before !== undefined && before !== 'by units') return before;
    const counted = `${key}\u0001${asked.keys.units}`;
    const same = before === undefined ? undefined : cases.get(counted);
    if (same !== undefined && same !== 'by units') return same;
    const determination = determine(rules, asked.question, { language: 'en' });
    const {
      question: _,
      headroom: __,
      on: ___,
      known: ____,
      coverage: _____,
      trace: ______,
      ...rest
    } = determination;
    const proof = keep(proofOf(determination));
    const made = finished({ ...rest, flags: withLists(rest.flags, asked), proof }, asked, once);
    // What a missing figure would lead to is told in figures, which may hang on the number of units.
    if (rest.missing.length === 0) cases.set(key, made);
    else {
      cases.set(key, 'by units');
      cases.set(counted, made);
    }
    return made;
  };

  /** Without the proof, and without the days on which the answer turns, which only the day's own law has to tell apart. */
  const judgedCase = (asked: Asked, law: LawCase, page: Sheet): Judged => {
    const key = `${law.signDay(page)}${keyOf(asked, law)}`;
    let found = judged.get(key);
    if (found === undefined) {
      const determination = determine(rules, asked.question, { language: 'en', timeline: false });
      found = judgedOf({ ...determination, flags: withLists(determination.flags, asked) }, asked);
      judged.set(key, found);
    }
    return found;
  };

  const withLists = (flags: readonly Flag[], { evidence }: Asked): readonly Flag[] =>
    evidence.length > 0 ? [...hand.flags, ...flags] : flags;

  /** Numbers that are neither of the item nor of its units: shares of owners, and the like. */
  const otherNumbers = namesOf.other.flatMap((name) =>
    registry.find(name).type === 'number' ? [registry.slot(name)] : [],
  );

  const understand = (asked: Asked, law: LawCase, page: Sheet): Understanding => {
    const { keys, question } = asked;
    let said: SaidOf | undefined;
    const saidOf = (): SaidOf => {
      if (said === undefined) {
        const edition = rules.edition(question);
        const stated = statements(edition, page, question.facts, { language: 'en' });
        said = { of: question.facts, page, limits: headroom(edition, page), stated };
      }
      return said;
    };
    const textAbout = (what: 'item' | 'other'): string => {
      const key = `${what}\u0001${keys[what]}\u0001${law.id}`;
      let found = shared.get(key);
      if (found === undefined) {
        found = keep(JSON.stringify(part(what, saidOf())));
        shared.set(key, found);
      }
      return found;
    };
    const counted = otherNumbers.some((slot) => page.from[slot] !== null);
    const key = `${keys.item}\u0001${keys.units}\u0001${law.id}\u0001${counted ? keys.other : ''}`;
    let units = byUnits.get(key);
    if (units === undefined) {
      const order = saidOf().limits.map(({ fact }) => about(fact).charAt(0));
      units = { text: canonical(part('units', saidOf())), order: order.join('') };
      byUnits.set(key, units);
    }
    const [item, other] = [textAbout('item'), textAbout('other')];
    return {
      texts: [item, other],
      text: `{"item":"${item}","order":"${units.order}","other":"${other}","units":${units.text}}`,
    };
  };

  const part = (what: About, { of, page, limits, stated }: SaidOf): FactsAsUnderstood => {
    const names = namesOf[what];
    const only = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(names.flatMap((name) => (Object.hasOwn(all, name) ? [[name, all[name] as T]] : [])));
    return {
      facts: only<Facts[string]>(of),
      question: only(stated),
      headroom: limits.filter(({ fact }) => about(fact) === what),
      shown: Object.fromEntries(names.map((name) => [name, shown(rules.pack, page, registry.slot(name))])),
    };
  };

  /** The rules where they can be asked; else what stands in the way. */
  const asking = <Answer>(
    asked: Asked,
    ask: (law: LawCase, page: Sheet) => Answer,
    refused: (one: Case) => Answer,
  ): Answer => {
    const { question, problem } = asked;
    const unaskable = (why: string): Answer => refused(finished(unasked(rules, asked, why), asked, once));
    if (problem !== undefined) return unaskable(problem);
    try {
      return ask(lawOf(question), sheet(registry, question.facts));
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      return unaskable(error.message);
    }
  };

  return {
    fresh,
    judge: (asked) =>
      asking<Judged>(
        asked,
        (law, page) => judgedCase(asked, law, page),
        (one) => one,
      ),
    prove: (asked) =>
      asking<Proven>(
        asked,
        (law, page) => proven(caseOf(asked, law, page), asked, understand(asked, law, page)),
        (one) => proven(one, asked, undefined),
      ),
    textsOf(asked) {
      const one = answerer(rules, { hand } as DeskLists);
      one.prove(asked);
      return [...one.fresh].map(([hash, text]) => ({ hash, text }));
    },
  };
}

interface Units {
  /** Canonical JSON of the facts about the units. */
  readonly text: string;
  readonly order: string;
}

interface Understanding {
  /** Canonical JSON of an `Understood`. */
  readonly text: string;
  readonly texts: readonly string[];
}

const keyOf = ({ keys, question, evidence }: Asked, { id }: LawCase): string =>
  `\u0001${id}\u0001${keys.item}\u0001${reasons(question.facts)}\u0001${evidence.length > 0}`;

/** Why nobody can say: read by no rule, and told all the same. */
const reasons = (facts: Facts): string => {
  let text = '';
  for (const name in facts) {
    const fact = facts[name];
    if (fact?.state === 'unknown' && fact.source !== undefined) text += `${name}\u0002${fact.source}\u0002`;
  }
  return text;
};

function judgedOf(said: CaseAnswerLike, { evidence }: Asked): Judged {
  const hold = holdOf({ ...said, parties: evidence });
  const { outcome, reviewPolicy } = said;
  return { outcome, reviewPolicy, content: contentOf(said, hold), hold };
}

type CaseAnswerLike = Omit<CaseAnswer, 'since' | 'nextChange' | 'differs' | 'edition' | 'reading' | 'proof'>;

function finished(said: CaseAnswer, asked: Asked, once: (text: string) => string): Case {
  const judged = judgedOf(said, asked);
  const all = Object.entries({ ...said, content: judged.content });
  const part = (some: typeof all): string => once(canonical(Object.fromEntries(some)).slice(1, -1));
  return {
    ...judged,
    edition: said.edition,
    proof: said.proof,
    head: part(all.filter(([key]) => key < 'parties')),
    tail: part(all.filter(([key]) => key > 'parties')),
  };
}

/** Puts the canonical JSON of an answer together from that of its case and what is the line's own. */
function proven(
  { head, tail, proof, ...rest }: Case,
  { evidence }: Asked,
  understanding: Understanding | undefined,
): Proven {
  const own = understanding === undefined ? '' : `,"understood":${understanding.text}`;
  return {
    ...rest,
    answer: `{${head},"parties":${canonical(evidence)},${tail}${own}}`,
    texts: [...(understanding?.texts ?? []), ...(proof === undefined ? [] : [proof])],
  };
}

/** The rules cannot be asked: that is no answer, and above all not "no license required". */
const unasked = (rules: Library, { question }: Asked, problem: string): CaseAnswer => ({
  reading: question.reading,
  edition: rules.edition(question).hash,
  outcome: 'undetermined',
  classification: [],
  reviewPolicy: null,
  requirements: [],
  exceptions: [],
  missing: [],
  flags: [],
  differs: {},
  since: null,
  nextChange: null,
  problem,
});
