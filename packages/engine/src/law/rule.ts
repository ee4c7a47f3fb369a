import type { Iso } from '../civil-date.ts';
import type { Facts } from '../facts/value.ts';
import type { Label } from '../label.ts';
import type { Node } from '../nodes/node.ts';
import type { Confidence, Instrument } from './instrument.ts';

/** A dated statement on whether a version is enforced, apart from whether it is in force. */
export interface Posture {
  readonly from: Iso;
  readonly to?: Iso;
  readonly enforced: boolean;
  readonly by: Instrument;
}

/** A duty or limit that rides on an exception or a license, tested where the facts allow it. */
export interface Condition {
  readonly text: Label;
  readonly cite: string;
  /** Absent: a duty to perform, not a test of the question. */
  readonly test?: Node;
  /** Where this is false, the condition does not arise and is not listed. */
  readonly when?: Node;
}

/** One text of a rule. The next version ends it; `to` is for texts that end by themselves. */
export interface Version {
  readonly from: Iso;
  readonly to?: Iso;
  /** First day of required compliance, where later than `from`. */
  readonly applies?: Iso;
  readonly by: Instrument;
  /** Paragraph as printed in this version. */
  readonly cite: string;
  readonly body: Node;
  readonly confidence: Confidence;
  /** When somebody last read this text against the source. */
  readonly lastVerified: Iso;
  readonly posture?: readonly Posture[];
  readonly conditions?: readonly Condition[];
  /** A change that the text itself schedules but nobody has confirmed since. */
  readonly unconfirmed?: Label;
  /** Ids of open questions of the pack that bear on this text. */
  readonly open?: readonly string[];
  readonly note?: Label;
}

/**
 * What a rule is for in the decision.
 * `overcomes` of an exception lists requirement rules; `review` names a rule that concludes a policy.
 */
export type Role =
  | { readonly kind: 'definition' }
  | { readonly kind: 'jurisdiction' }
  | { readonly kind: 'classification'; readonly paragraph: string; readonly under?: string }
  | { readonly kind: 'requirement'; readonly gate: Gate; readonly review?: string }
  | { readonly kind: 'prohibition'; readonly gate: Gate }
  | {
      readonly kind: 'exception';
      readonly symbol: string;
      readonly overcomes: readonly string[];
      /** Rules that close the exception although its own terms are met. */
      readonly bars: readonly string[];
    }
  | { readonly kind: 'review' }
  | { readonly kind: 'flag'; readonly flag: string };

/** The gates of part 732, in its order. */
export type Gate = 'ccl' | 'headquarters' | 'party' | 'end-use' | 'embargo' | 'letter' | 'conduct' | 'bill';

/** A worked example: facts in, conclusion out. Every rule carries some; one harness runs them all. */
export interface Example {
  readonly on: Iso;
  readonly facts: Facts;
  readonly expect: boolean | string | null;
  readonly because?: string;
}

export interface Rule {
  /** Stable id that reads like the regulation, e.g. `774/3A090.a`. */
  readonly id: string;
  readonly title: Label;
  readonly role: Role;
  readonly concludes: 'truth' | 'code';
  readonly versions: readonly Version[];
  readonly examples: readonly Example[];
  /** Provision of the coverage registry this rule belongs to. */
  readonly covers: string;
}
