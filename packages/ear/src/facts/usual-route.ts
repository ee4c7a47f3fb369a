import { type FactInput, known } from '@licet/engine';

/**
 * `shipment.route` of a shipment that does not begin in the United States: a transfer stays in one country, anything
 * else is a reexport. From the United States nothing is said: the registry presumes an export.
 */
export const usualRoute = (from: string, to: string | undefined): FactInput | undefined =>
  from === 'US' ? undefined : known(from === to ? 'transfer' : 'reexport', 'given', `from ${from}`);
