import type { OwnershipGraph } from './graph.ts';
import type { HeldBy } from './held-by.ts';
import type { ListedStatus } from './listed-ownership.ts';
import { shareText, shown } from './share.ts';

/** Something that has to be resolved before the answer may be relied on. */
export interface RedFlag {
  readonly code:
    | 'listed-minority-owner'
    | 'listed-share-unknown'
    | 'listed-control'
    | 'shared-management'
    | 'circular-holding'
    | 'records-contradict'
    | 'not-foreign';
  readonly cite: string;
  /** The other party, where there is one. */
  readonly party?: string;
  readonly because: string;
}

const SUPPLEMENT_3 = 'supp. 3 to part 732, red flag 29';
const FAQ_43 = 'BIS Entity List FAQ 43; 90 FR 47201';
const SUPPLEMENT_8 = 'supp. 8 to part 744';

export function redFlags(
  { parties, ownersOf, over }: OwnershipGraph,
  company: string,
  {
    low,
    high,
    held,
    circle,
    status,
  }: {
    readonly low: number;
    readonly high: number;
    readonly held: HeldBy;
    readonly circle: ReadonlyMap<string, number>;
    readonly status: ListedStatus;
  },
): RedFlag[] {
  const flags: RedFlag[] = [];
  const name = (id: string): string => parties.get(id)?.name ?? id;
  const share = shareText(shown(low, high));
  const stakes = ownersOf.get(company) ?? [];
  if (status === 'minority')
    flags.push({
      code: 'listed-minority-owner',
      cite: FAQ_43,
      because: `Listed parties hold ${share} together.`,
    });
  if (status === 'undetermined')
    flags.push({
      code: 'listed-share-unknown',
      cite: SUPPLEMENT_3,
      because: `Listed parties may hold half or more: ${share} on the records. Determine the share, or apply for a license.`,
    });
  for (const { owner, control, management } of stakes) {
    if (held.counts(owner) === undefined) continue;
    if (control && status !== 'treated-as-listed' && status !== 'listed')
      flags.push({
        code: 'listed-control',
        cite: FAQ_43,
        party: owner,
        because: `${name(owner)} has control.`,
      });
    if (management)
      flags.push({
        code: 'shared-management',
        cite: FAQ_43,
        party: owner,
        because: `${name(owner)} shares its management.`,
      });
  }
  if (high > 0 && stakes.some(({ owner }) => circle.get(owner) === circle.get(company)))
    flags.push({
      code: 'circular-holding',
      cite: SUPPLEMENT_8,
      because: `${name(company)} holds itself through a circle. No source says whose such shares are; they count as possibly listed.`,
    });
  if (high > 0 && over.has(company))
    flags.push({
      code: 'records-contradict',
      cite: SUPPLEMENT_3,
      because: `The recorded shares in ${name(company)} add up to more than 100 %; one of them is wrong.`,
    });
  if (high > 0 && parties.get(company)?.country === 'US')
    flags.push({
      code: 'not-foreign',
      cite: SUPPLEMENT_8,
      because:
        'The rule reaches foreign entities; this one is registered in the United States. Its share is told as for any other.',
    });
  return flags;
}
