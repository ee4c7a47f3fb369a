import { DeskError, type DeskErrorCode } from '../errors.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { type Action, allow } from './allow.ts';

/** Errors that say that this person may not: attempts that an auditor wants to see. */
const REFUSALS: ReadonlySet<DeskErrorCode> = new Set<DeskErrorCode>([
  'not-allowed',
  'own-work',
  'disabled-user',
]);

/**
 * Writes down that somebody tried what they may not, in a transaction of its own; other errors leave no entry.
 * `subject` is what they tried it on.
 */
export async function recordRefusal(
  store: Store,
  actor: Actor,
  error: unknown,
  action: string,
  subject: string,
): Promise<void> {
  if (!(error instanceof DeskError) || !REFUSALS.has(error.code)) return;
  const { code, details } = error;
  await store.change(actor, (change) => change.audit('refused', subject, { action, code, ...details }));
}

/** One change by somebody whose roles reach for it; where they do not, or the work refuses the person, that is logged. */
export async function changeAs<T>(
  store: Store,
  actor: Actor,
  { action, subject }: { readonly action: Action; readonly subject: string },
  work: (change: Change) => Promise<T>,
): Promise<T> {
  try {
    allow(actor, action);
    return await store.change(actor, work);
  } catch (error) {
    await recordRefusal(store, actor, error, action, subject);
    throw error;
  }
}
