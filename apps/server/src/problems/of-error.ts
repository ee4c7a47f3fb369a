import { BadInput } from '@licet/cli/answers';
import { DeskError, type DeskErrorCode, refusalOf } from '@licet/desk';
import { LicetError } from '@licet/engine';
import { DecisionError, ListError, OwnershipError, RefusedName, SnapshotError } from '@licet/screening';
import { Refusal } from '@licet/tables';
import { constraintOf } from './constraint.ts';
import { type Problem, problem, Refused } from './problem.ts';

/** What each code of the desk is over HTTP, where it is not "cannot be done as asked" (422). */
const DESK_CODES: Readonly<Partial<Record<number, readonly DeskErrorCode[]>>> = {
  403: ['not-allowed', 'own-work', 'disabled-user', 'wrong-password'],
  404: ['not-found'],
  409: [
    'already-answered',
    'already-counted',
    'already-reserved',
    'condition-overdue',
    'destination-closed',
    'differs-from-record',
    'drawdown-state',
    'email-taken',
    'import-broke-off',
    'import-refused',
    'import-state',
    'last-administrator',
    'license-exceeded',
    'license-transition',
    'line-closed',
    'line-fixed',
    'line-not-free',
    'line-not-held',
    'line-not-released',
    'line-settled',
    'lpp-exceeded',
    'may-not-ship',
    'not-current',
    'not-releasable',
    'number-taken',
    'overdrawn',
    'refused-by-store',
    'reservation-stale',
    'task-not-open',
  ],
  412: ['changed-meanwhile'],
  500: ['change-over', 'nested-change'],
  503: [
    'document-damaged',
    'document-unwritable',
    'store-busy',
    'store-closed',
    'store-damaged',
    'store-full',
    'store-in-doubt',
    'store-lost',
    'store-unreachable',
  ],
};

const deskStatus: ReadonlyMap<DeskErrorCode, number> = new Map(
  Object.entries(DESK_CODES).flatMap(([status, codes = []]) => codes.map((code) => [code, Number(status)])),
);

/** Errors of the rules themselves: ours, whatever was asked. */
const OURS: ReadonlySet<string> = new Set(['rule-conflict', 'bad-pack']);

/** What the client is told. Whatever was not foreseen is a bug, and nothing of it is told. */
export function problemOf(error: unknown, instance: string): Problem {
  if (error instanceof Refused)
    return problem(error.status, error.code, error.message, {
      instance,
      ...(error.faults.length > 0 ? { errors: error.faults } : {}),
    });
  if (error instanceof DeskError)
    return problem(deskStatus.get(error.code) ?? 422, error.code, error.message, { instance });
  if (error instanceof LicetError && !OURS.has(error.code))
    return problem(422, error.code, error.message, { instance });
  if (error instanceof RefusedName) return problem(422, error.code, error.message, { instance });
  if (error instanceof Refusal) return problem(422, 'unreadable-file', error.message, { instance });
  if (error instanceof BadInput)
    return problem(422, error.code, error.message, {
      instance,
      ...(error.suggestions.length > 0 ? { suggestions: error.suggestions } : {}),
    });
  // Their texts name files of this machine: those are for the log.
  if (
    error instanceof SnapshotError ||
    error instanceof ListError ||
    error instanceof DecisionError ||
    error instanceof OwnershipError
  )
    return problem(503, error.code, error.code === 'no-snapshot' ? NO_LISTS : LISTS_UNUSABLE, { instance });
  const constraint = constraintOf(error);
  if (constraint !== undefined) return problemOf(new Refused(constraint), instance);
  const refusal = refusalOf(error);
  if (refusal !== undefined) return problemOf(refusal, instance);
  const bug = new Refused('bug');
  return problem(bug.status, bug.code, bug.message, { instance });
}

const LISTS_UNUSABLE =
  'The restricted-party lists, or what was decided about their hits, cannot be used, so nobody was screened. The reason is in the log of the server; see also GET /readyz.';
const NO_LISTS =
  'No restricted-party list was ever imported, so nobody was screened. Import them: licet lists sync.';
