import { type Label, label } from '@licet/engine';
import type { Kysely } from 'kysely';
import { answerIn } from '../bundle/answer-in.ts';
import { earRules } from '../determine/determiner.ts';
import { CAME_BACK, cameBack, holdOf, holdReason, holdText, statusOf } from '../determine/hold.ts';
import type { Line } from '../determine/line-record.ts';
import { readDetermination } from '../determine/stored.ts';
import type { Schema } from '../store/schema.ts';

/** Why a line is held, for people. The code is stable; `other` where no determination holds it. */
export interface WhyHeld {
  readonly code: string;
  readonly text: Label;
}

/**
 * Why a line is held, in both languages; null where it is not. What it rests on is told in French as far as these rules
 * still give the kept answer, and in the English in which it was kept otherwise.
 */
export async function whyHeld(
  db: Kysely<Schema>,
  { status, hold_reason, determination_id }: Pick<Line, 'status' | 'hold_reason' | 'determination_id'>,
): Promise<WhyHeld | null> {
  if (status !== 'held' || hold_reason === null) return null;
  if (hold_reason === cameBack().reason)
    return { code: CAME_BACK.code, text: label(holdText(CAME_BACK, 'en'), holdText(CAME_BACK, 'fr')) };
  const other = { code: 'other', text: label(hold_reason, hold_reason) };
  if (determination_id === null) return other;
  const determination = await readDetermination(db, determination_id);
  const { answer } = determination;
  const reason = holdReason(answer);
  if (reason === undefined || statusOf(holdOf(answer)).reason !== hold_reason) return other;
  const french = holdReason(answerIn(determination, 'fr', earRules()) ?? answer) ?? reason;
  return { code: reason.code, text: label(holdText(reason, 'en'), holdText(french, 'fr')) };
}
