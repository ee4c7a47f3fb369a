import { day, diff as difference, type Iso, type Reading } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';
import { law } from '../law.ts';
import { billId } from '../question/bill.ts';
import { readCountry } from '../question/country.ts';
import { readItem } from '../question/item.ts';
import { changedChips } from './changed-chips.ts';

/** Two days, and for whom the chips are compared. */
export interface AskedDifference {
  readonly from: string;
  readonly toDay: string;
  readonly to: string;
  readonly item?: string | undefined;
  readonly known?: string | undefined;
  readonly reading?: string | undefined;
  readonly bill?: readonly string[] | undefined;
}

export type WholeDifference = ReturnType<typeof difference> & {
  readonly from: string;
  readonly to: string;
  readonly destination: string;
  readonly chips: ReturnType<typeof changedChips>;
};

/** Rules that changed between two days, and the chips whose answer changed. Throws `BadInput` or `LicetError`. */
export function wholeDifference(asked: AskedDifference, today: Iso): WholeDifference {
  const { from, toDay: to } = asked;
  if (day(from) >= day(to)) throw new BadInput('days-reversed', { from, to });
  const country = readCountry('to', asked.to);
  const request = {
    known: asked.known ?? today,
    reading: (asked.reading ?? 'enforced') as Reading,
    bills: (asked.bill ?? []).map((bill) => billId(law.pack, bill)),
  };
  const [before, after] = [law.edition({ ...request, on: from }), law.edition({ ...request, on: to })];
  const changes = difference(before, after);
  const only = asked.item === undefined ? undefined : readItem(asked.item).chip;
  const chips = changedChips(before, after, country.code, only);
  return { from, to, destination: country.code, ...changes, chips };
}

/** Rule versions by what identifies them; their bodies are the business of `licet rules`. */
export const plainDifference = ({ rules, ...rest }: WholeDifference) => ({
  ...rest,
  rules: rules.map(({ rule, change, before, after }) => ({
    rule,
    change,
    title: (after ?? before)?.rule.title.en,
    before: before && {
      from: before.version.from,
      cite: before.version.cite,
      instrument: before.version.by.id,
    },
    after: after && { from: after.version.from, cite: after.version.cite, instrument: after.version.by.id },
  })),
});
