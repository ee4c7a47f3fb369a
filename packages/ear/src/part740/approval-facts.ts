import { type FactInput, known } from '@licet/engine';
import { type ApprovedEntity, approvedUaeEntity } from './supplement-8.ts';

/**
 * What the names of the parties say by themselves: whether the ultimate consignee (role `consignee`) and all end users
 * (`end-user`) are entities that supplement no. 8 approves. Without a named end user the consignee is the end user.
 */
export function approvalFacts(
  parties: readonly { readonly role: string; readonly name: string }[],
): Record<string, FactInput> {
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
