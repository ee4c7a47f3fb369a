import type { Iso } from '@licet/engine';
import type { LineRecord } from '../line-record.ts';

const changed = { version: 1, changed_at: '2026-09-20T08:00:00.000Z', changed_by: 'u-analyst' };

export const itemRow = (id: string, catalog: string | null, more: Partial<LineRecord['item']> = {}) => ({
  id,
  external_id: null,
  name: catalog ?? id,
  catalog_item: catalog,
  facts: '{}',
  parts: '[]',
  tpp: null,
  eccn: null,
  ...changed,
  ...more,
});

export const partyRow = (
  id: string,
  name: string,
  more: Partial<LineRecord['parties'][number]['party']> = {},
) => ({
  id,
  external_id: null,
  name,
  country: null,
  address: null,
  headquarters: null,
  ultimate_parent: null,
  owners: '[]',
  ...changed,
  ...more,
});

export const lineRow = (
  id: string,
  item: string,
  to: string,
  on: Iso,
  more: Partial<LineRecord['line']> = {},
): LineRecord['line'] => ({
  id,
  order_id: 'order-1',
  external_id: id,
  item_id: item,
  quantity: 100,
  value: 1_000_000,
  currency: 'USD',
  ship_from: 'US',
  ship_to: to,
  export_date: on,
  facts: '{}',
  status: 'open',
  hold_reason: null,
  determination_id: null,
  destination_gate: 'unknown',
  ...changed,
  ...more,
});

type Roles = readonly (readonly [
  LineRecord['parties'][number]['role'],
  LineRecord['parties'][number]['party'],
])[];

export const record = (
  line: LineRecord['line'],
  item: LineRecord['item'],
  ...parties: Roles
): LineRecord => ({
  line,
  item,
  parties: parties.map(([role, party]) => ({ role, party })),
});
