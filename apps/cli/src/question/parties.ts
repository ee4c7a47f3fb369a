import { type ApprovedEntity, approvedUaeEntity } from '@licet/ear';
import { type FactInput, known } from '@licet/engine';
import type { NamedParty } from '@licet/screening';

/**
 * What the names of the parties say by themselves: whether the ultimate consignee and all end users are entities
 * that supplement no. 8 to part 740 approves. Without a named end user the consignee is the end user.
 */
export function approvalFacts(parties: readonly NamedParty[]): Record<string, FactInput> {
  if (!parties.some(({ role }) => role === 'consignee')) return {};
  const entities = parties
    .filter(({ role }) => role === 'consignee' || role === 'end-user')
    .map(({ name }) => approvedUaeEntity(name));
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
