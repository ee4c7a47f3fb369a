import type { Flag, LeadsTo, Missing, Outcome, PlainTrace, Requirement, Turn } from '@licet/engine';

/** A hit as the server explains it. */
export interface ShownHit {
  readonly entry: string;
  readonly source: string;
  readonly name: string;
  readonly alias?: string;
  readonly score: number;
  readonly verdict: 'match' | 'possible' | 'related';
  readonly countries: readonly string[];
  readonly citation?: string;
  readonly listed?: string;
  readonly requirement?: string;
  readonly policy?: string;
  readonly pairs: readonly Pair[];
  readonly notes: readonly { readonly code: string; readonly detail?: string }[];
  readonly settle?: string;
  readonly decision?: {
    readonly id: string;
    readonly kind: string;
    readonly reason: string;
    readonly by: string;
  };
}

export interface Pair {
  readonly query?: string;
  readonly listed?: string;
  readonly how?: string;
  readonly similarity: number;
  readonly weight: number;
}

export interface ShownParty {
  readonly role: string;
  readonly name: string;
  readonly country?: string;
  readonly verdict: 'match' | 'possible' | 'related' | 'clear' | 'failed' | 'not-screened';
  readonly failure?: string;
  readonly hits: readonly ShownHit[];
  readonly silenced: readonly ShownHit[];
  readonly snapshot?: string;
  readonly imported?: string;
}

/** A determination as the desk keeps it. */
export interface Kept {
  readonly id: string;
  readonly line: string;
  readonly madeAt: string;
  readonly askedBy: string;
  readonly cause: string;
  readonly question: { readonly on: string; readonly known: string; readonly reading: string };
  readonly answer: {
    readonly outcome: Outcome;
    readonly reviewPolicy: string | null;
    readonly classification: readonly string[];
    readonly requirements: readonly Requirement[];
    readonly exceptions: readonly {
      readonly symbol: string;
      readonly cite: string;
      readonly status: string;
      readonly because: string;
      readonly conditions: Requirement['conditions'];
    }[];
    readonly missing: readonly (Omit<Missing, 'leadsTo'> & { readonly leadsTo: readonly LeadsTo[] })[];
    readonly flags: readonly Flag[];
    readonly parties?: readonly ShownParty[];
    readonly differs: Readonly<
      Record<string, { readonly outcome: Outcome; readonly reviewPolicy: string | null }>
    >;
    readonly since: Turn | null;
    readonly nextChange: Turn | null;
    /** Absent where the rules could not be asked. */
    readonly trace?: readonly PlainTrace[];
  };
  readonly edition: string;
  readonly snapshot: string | null;
  readonly supersededAt: string | null;
}
