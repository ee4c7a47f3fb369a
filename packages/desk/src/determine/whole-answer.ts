import { hash } from 'node:crypto';
import type { Determination, Facts, Limit, PlainTrace } from '@licet/engine';
import type { PartyEvidence } from '@licet/screening';

/** The engine's answer as JSON, with the evidence on the parties: what every door shows. */
export type WholeAnswer = Omit<Determination, 'trace'> & {
  readonly trace: readonly PlainTrace[];
  readonly parties: readonly PartyEvidence[];
  /** Why the rules could not be asked. */
  readonly problem?: string;
};

/** What the row of a determination holds of its answer; the rest is shared with others like it. */
export type OwnAnswer = Omit<WholeAnswer, 'question' | 'headroom' | 'trace' | 'coverage' | 'on' | 'known'> & {
  /** Hash of what counts in it: see `contentOf`. */
  readonly content: string;
  /** Absent where the rules could not be asked. */
  readonly understood?: Understood;
  /** Hash of the text of the proof. */
  readonly proof?: string;
};

/** Facts that hang together: as given, as understood, as the proof shows them, and their distance to thresholds. */
export interface FactsAsUnderstood extends Pick<WholeAnswer, 'question' | 'headroom'> {
  readonly facts: Facts;
  readonly shown: Readonly<Record<string, string>>;
}

/** What a fact is about: the item, or all that is neither the item nor the number of units. */
const SHARED = ['item', 'other'] as const;
export type About = (typeof SHARED)[number] | 'units';

/** The facts of an answer: what hangs on the number of units is its own, the rest are texts that lines share. */
export interface Understood {
  readonly item: string;
  readonly other: string;
  readonly units: FactsAsUnderstood;
  /** Of each line of `headroom`, in their order, what it is about: `i`, `o` or `u`. */
  readonly order: string;
}

type BareTrace = Omit<PlainTrace, 'facts' | 'because'> & {
  readonly facts: readonly string[];
  readonly because: readonly BareTrace[];
};

/** The proof without the values of the facts: what lines share that no rule can tell apart. */
export interface Proof extends Pick<WholeAnswer, 'coverage'> {
  readonly trace: readonly BareTrace[];
}

export interface Text {
  readonly hash: string;
  readonly text: string;
}

export type Parts = Readonly<Record<About, FactsAsUnderstood>>;

/** Puts an answer together again from what was kept of it. */
export function join(
  days: Pick<WholeAnswer, 'on' | 'known'>,
  { understood, proof: _, content: __, ...own }: OwnAnswer & { readonly understood: Understood },
  parts: Parts,
  { coverage, trace }: Proof,
): WholeAnswer {
  const all = [parts.item, parts.other, parts.units];
  const shown: Record<string, string> = Object.assign({}, ...all.map((one) => one.shown));
  const whole = (one: BareTrace): PlainTrace => ({
    ...one,
    facts: Object.fromEntries(one.facts.map((name) => [name, shown[name] as string])),
    because: one.because.map(whole),
  });
  const next = { i: 0, o: 0, u: 0 };
  const limits = { i: parts.item.headroom, o: parts.other.headroom, u: parts.units.headroom };
  return {
    ...days,
    ...own,
    question: Object.assign({}, ...all.map((one) => one.question)),
    headroom: [...understood.order].map(
      (about) => limits[about as keyof typeof next][next[about as keyof typeof next]++] as Limit,
    ),
    coverage,
    trace: trace.map(whole),
  };
}

export const factsOf = (parts: Parts): Facts =>
  Object.assign({}, parts.item.facts, parts.other.facts, parts.units.facts);

export const textOf = (text: string): Text => ({ hash: hash('sha256', text), text });
