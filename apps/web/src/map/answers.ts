import type { Chip } from '@licet/catalog';
import { compile, type Decision, decide, type Edition } from '@licet/engine';
import { type Signed, signOf } from '../controls/outcome-shape.ts';
import { sheetOf } from '../law/short-answers.ts';

/** Before the first day that the rules speak of there is no answer, which is not the same as a free one. */
export const NO_ANSWER: Signed = { outcome: 'undetermined', reviewPolicy: null };

/** The answer for each chip under one law, by id. */
export type Answers = ReadonlyMap<string, Decision>;

export function answersUnder(edition: Edition, chips: readonly Chip[], to: string): Answers {
  const program = compile(edition);
  return new Map(chips.map((chip) => [chip.id, decide(edition, program(sheetOf(chip, to)))]));
}

/** A chip whose answer is another one. */
export interface Flip {
  readonly chip: Chip;
  readonly before: Decision;
  readonly after: Decision;
}

/** The chips whose outcome or review policy differs, in the order of the chips. */
export const flips = (chips: readonly Chip[], before: Answers, after: Answers): readonly Flip[] =>
  chips.flatMap((chip) => {
    const [old, now] = [before.get(chip.id), after.get(chip.id)];
    if (old === undefined || now === undefined) return [];
    const same = old.outcome === now.outcome && old.reviewPolicy === now.reviewPolicy;
    return same && old.classification.join() === now.classification.join()
      ? []
      : [{ chip, before: old, after: now }];
  });

/** Chips by sign. */
export function counts(chips: readonly Chip[], answers: Answers | undefined): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const { id } of chips) {
    const sign = signOf(answers?.get(id) ?? NO_ANSWER);
    result.set(sign, (result.get(sign) ?? 0) + 1);
  }
  return result;
}
