import { registry } from '@licet/engine';
import { endUseFacts } from './end-use.ts';
import { exceptionFacts } from './exception.ts';
import { itemFacts } from './item.ts';
import { partyFacts } from './party.ts';
import { shipmentFacts } from './shipment.ts';

/** Every fact that the rules may read. A fact comes after those it is presumed or derived from. */
export const facts = registry([
  ...itemFacts,
  ...shipmentFacts,
  ...partyFacts,
  ...endUseFacts,
  ...exceptionFacts,
]);
