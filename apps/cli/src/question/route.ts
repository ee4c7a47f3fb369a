import { type FactInput, known } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';

type RouteFacts = { readonly 'shipment.route'?: FactInput; readonly 'shipment.from'?: FactInput };

const codeOf = (input: FactInput | undefined): string | undefined =>
  input?.state === 'known' && typeof input.value === 'string' ? input.value : undefined;

/**
 * Route and place of departure, each from the other where only one was said, and checked against one another.
 * A reexport without a place of departure leaves it unknown: the usual presumption, the United States, cannot hold.
 */
export function routeFacts(facts: Readonly<Record<string, FactInput>>): RouteFacts {
  const [route, from, to] = ['shipment.route', 'shipment.from', 'shipment.to'].map((name) =>
    codeOf(facts[name]),
  );
  const open = facts['shipment.from'] === undefined;
  if (route === undefined) {
    if (facts['shipment.route'] !== undefined || from === undefined || from === 'US') return {};
    return { 'shipment.route': known(from === to ? 'transfer' : 'reexport', 'given', `from ${from}`) };
  }
  if (route === 'export' && from !== undefined && from !== 'US')
    throw new BadInput('export-from-abroad', { from });
  if (route === 'reexport' || route === 'transfer') {
    if (from === 'US') throw new BadInput('reexport-from-us', { route });
    if (route === 'transfer' && from !== undefined && to !== undefined && from !== to)
      throw new BadInput('transfer-elsewhere', { from, to });
    if (open && route === 'transfer' && to !== undefined)
      return { 'shipment.from': known(to, 'given', 'transfer') };
    if (open) return { 'shipment.from': { state: 'unknown' } };
  }
  return {};
}
