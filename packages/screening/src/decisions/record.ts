import { day, type Iso } from '@licet/engine';
import type { Entry } from '../lists/party.ts';
import { readName } from '../names/name.ts';
import { canonicalJson, sha256Of } from '../snapshots/canonical.ts';
import type { DecidedParty, Decision, Revocation } from './decision.ts';
import { entryDigest, partyDigest } from './digest.ts';
import { DecisionError } from './error.ts';
import { append, readDecisions } from './file.ts';

export interface NewDecision {
  readonly kind: Decision['kind'];
  readonly party: DecidedParty;
  readonly entry: Entry;
  readonly reason: string;
  readonly by: string;
  readonly today: Iso;
  /** First day on which it no longer holds; a year from today where absent. */
  readonly until?: Iso | undefined;
}

/** Records a decision. Throws `DecisionError`, and `RefusedName` for a name that could not be screened either. */
export function decide(
  home: string,
  { kind, party, entry, reason, by, today, until }: NewDecision,
): Decision {
  readName(party.name);
  checked(reason, by);
  const end = until ?? inAYear(today);
  if (day(end) <= day(today)) throw new DecisionError('until-past', { given: end, today });
  const made = {
    kind,
    party,
    entry: entry.id,
    entryName: entry.name,
    partyDigest: partyDigest(party),
    entryDigest: entryDigest(entry),
    reason: reason.trim(),
    by: by.trim(),
    on: today,
    until: end,
  };
  const { all } = readDecisions(home);
  const decision: Decision = { id: freshId(made, new Set(all.map((one) => one.decision.id))), ...made };
  append(home, decision);
  return decision;
}

export interface NewRevocation {
  /** Of the decision, or the beginning of it that no other has. */
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly today: Iso;
}

/** Takes a decision back; its hit is shown again from now on. */
export function revoke(home: string, { id, reason, by, today }: NewRevocation): Revocation {
  checked(reason, by);
  const found = readDecisions(home).all.filter(({ decision }) => id !== '' && decision.id.startsWith(id));
  const [one] = found;
  if (one === undefined || found.length > 1) throw new DecisionError('unknown-decision', { given: id });
  if (one.revoked) throw new DecisionError('already-revoked', { given: one.decision.id, on: one.revoked.on });
  const revocation: Revocation = {
    kind: 'revoked',
    id: one.decision.id,
    reason: reason.trim(),
    by: by.trim(),
    on: today,
  };
  append(home, revocation);
  return revocation;
}

function checked(reason: string, by: string): void {
  if (reason.trim() === '') throw new DecisionError('no-reason');
  if (by.trim() === '') throw new DecisionError('no-name');
}

function inAYear(today: Iso): Iso {
  const [year, month, date] = today.split('-') as [string, string, string];
  const leap = month === '02' && date === '29';
  return `${Number(year) + 1}-${month}-${leap ? '28' : date}` as Iso;
}

const SHORTEST = 8;

/** Short enough to be typed, and not yet taken. */
function freshId(made: object, taken: ReadonlySet<string>): string {
  const hash = sha256Of(canonicalJson([made, taken.size]));
  let length = SHORTEST;
  while (taken.has(hash.slice(0, length))) length++;
  return hash.slice(0, length);
}
