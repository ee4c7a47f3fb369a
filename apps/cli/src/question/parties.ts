import { type ApprovedEntity, approvedUaeEntity } from '@licet/ear';
import { type FactInput, known } from '@licet/engine';

/**
 * What the names of the parties say: only whether the consignee and all end users are entities that
 * supplement no. 8 to part 740 approves. Without a named end user the consignee is the end user.
 */
export function partyFacts(
  consignee: string | undefined,
  endUsers: readonly string[],
): Record<string, FactInput> {
  if (consignee === undefined) return {};
  const entities = [consignee, ...endUsers].map(approvedUaeEntity);
  if (!entities.every((entity): entity is ApprovedEntity => entity !== undefined)) return {};
  const names = [...new Set(entities.map(({ name }) => name))].join(', ');
  return {
    'party.approvedUaeEntity': known(true, 'given', names),
    'party.lapsingApproval': known(
      entities.some(({ lapses }) => lapses === true),
      'given',
      names,
    ),
  };
}
