import { type Chip, chipFacts, chips, usualOrigin } from '@licet/catalog';
import { compile, decide, type Edition, known, type Outcome, sheet } from '@licet/engine';
import { law } from '../law.ts';

export interface ChipAnswer {
  readonly outcome: Outcome;
  readonly reviewPolicy: string | null;
  readonly classification: readonly string[];
}

export interface ChangedChip {
  readonly chip: string;
  readonly before: ChipAnswer;
  readonly after: ChipAnswer;
}

/** Chips of the catalog whose answer for a destination is another under the later edition. */
export function changedChips(
  before: Edition,
  after: Edition,
  to: string,
  only: Chip | undefined,
): ChangedChip[] {
  const [was, is] = [compile(before), compile(after)];
  return (only ? [only] : chips).flatMap((chip): ChangedChip[] => {
    const facts = { ...chipFacts(chip), 'shipment.to': known(to) };
    const origin = usualOrigin(facts);
    const page = sheet(law.pack.facts, origin ? { ...facts, 'item.usOrigin': origin } : facts);
    const [old, now] = [decide(before, was(page)), decide(after, is(page))].map(
      ({ outcome, reviewPolicy, classification }) => ({ outcome, reviewPolicy, classification }),
    ) as [ChipAnswer, ChipAnswer];
    const reviewed = now.outcome !== 'prohibited';
    const same = old.outcome === now.outcome && (!reviewed || old.reviewPolicy === now.reviewPolicy);
    return same ? [] : [{ chip: chip.name, before: old, after: now }];
  });
}
