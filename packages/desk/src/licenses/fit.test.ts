import type { Iso } from '@licet/engine';
import { describe, expect, test } from 'vitest';
import { goodOn, type LicenseLine, type Shipment, whyNot } from './fit.ts';

const line: LicenseLine = {
  id: 'l1',
  license_id: 'x',
  number: 'D1',
  status: 'granted',
  decided_on: '2026-01-10',
  expires_on: '2026-12-31',
  eccn: '3A090.a',
  item_id: 'chip',
  consignee: 'harbin',
  end_user: 'harbin',
  destination: 'CN',
  currency: 'USD',
  quantity: 100,
  value: 1_000,
  tpp: 500,
  reserved_quantity: 10,
  reserved_value: 100,
  reserved_tpp: 50,
  used_quantity: 20,
  used_value: 200,
  used_tpp: 100,
};

const shipment: Shipment = {
  orderLine: 'o1',
  item: 'chip',
  eccn: '3A090.a',
  destination: 'CN',
  consignees: ['harbin'],
  endUsers: ['harbin'],
  currency: 'USD',
  exportDate: '2026-07-01',
  quantity: 70,
  value: 700,
  tpp: 350,
};

const today: Iso = '2026-06-15';
const codes = (more: Partial<LicenseLine>, what: Partial<Shipment> = {}, on = today) =>
  whyNot({ ...line, ...more }, { ...shipment, ...what }, on).map(({ code }) => code);

test('fits exactly what is left', () => {
  expect(whyNot(line, shipment, today)).toEqual([]);
});

test.each([
  ['quantity', 71, 70],
  ['value', 701, 700],
  ['tpp', 351, 350],
] as const)('one %s more than is left', (measure, wanted, allowed) => {
  expect(whyNot(line, { ...shipment, [measure]: wanted }, today)).toEqual([
    { code: 'license-exceeded', measure, wanted, allowed },
  ]);
});

test('a limit of null is none, of unknown TPP too', () => {
  expect(codes({ quantity: null, value: null, tpp: null }, { quantity: 1e9, value: 1e9, tpp: null })).toEqual(
    [],
  );
});

test('unknown TPP fits no limit in TPP', () => {
  expect(codes({}, { tpp: null })).toEqual(['license-tpp-unknown']);
});

describe('the days of a license', () => {
  test.each([
    ['its last day', '2026-12-31', []],
    ['the day after', '2027-01-01', ['license-expired']],
    ['its first day', '2026-01-10', []],
    ['the day before', '2026-01-09', ['license-not-yet']],
  ] as const)('exported on %s', (_, exportDate, expected) => {
    const on = exportDate < today ? exportDate : today;
    expect(codes({}, { exportDate }, on)).toEqual(expected);
  });

  test('today past the last day, whatever the export date says', () => {
    expect(codes({ expires_on: '2026-06-14' }, { exportDate: '2026-06-01' })).toEqual(['license-expired']);
  });

  test('a last day that nobody wrote down is no license without end', () => {
    expect(codes({ expires_on: null })).toEqual(['license-expiry-unknown']);
  });

  test.each(['applied', 'returned-without-action', 'denied', 'expired', 'revoked'] as const)(
    'a license that is %s',
    (status) => {
      expect(codes({ status })).toEqual(['license-not-granted']);
    },
  );

  test('what left before the license expired left under it', () => {
    expect(goodOn({ ...line, status: 'expired' }, '2026-12-31')).toEqual([]);
    expect(goodOn({ ...line, status: 'expired' }, '2027-01-01').map(({ code }) => code)).toEqual([
      'license-expired',
    ]);
    expect(goodOn({ ...line, status: 'revoked' }, '2026-12-31').map(({ code }) => code)).toEqual([
      'license-not-granted',
    ]);
  });
});

test.each([
  ['license-eccn', { eccn: '3A090.b' }],
  ['license-eccn', { eccn: null }],
  ['license-item', { item: 'other' }],
  ['license-destination', { destination: 'HK' }],
  ['license-consignee', { consignees: ['denver'] }],
  ['license-consignee', { consignees: ['harbin', 'denver'] }],
  ['license-consignee', { consignees: [] }],
  ['license-end-user', { endUsers: ['denver'] }],
  ['license-end-user', { endUsers: [] }],
  ['license-currency', { currency: 'EUR' }],
] as const)('%s: %j', (code, what) => {
  expect(codes({}, what)).toEqual([code]);
});

test('every reason is told, not only the first', () => {
  expect(codes({ status: 'revoked' }, { destination: 'HK', quantity: 71, currency: 'EUR' })).toEqual([
    'license-not-granted',
    'license-destination',
    'license-currency',
    'license-exceeded',
  ]);
});
