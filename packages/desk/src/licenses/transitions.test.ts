import { describe, expect, test } from 'vitest';
import type { LicenseStatus } from '../store/schema.ts';
import { step, TRANSITIONS } from './transitions.ts';

const ALL = Object.keys(TRANSITIONS) as LicenseStatus[];

/** The table once more, as a licensing officer would write it. */
const OPEN = [
  'applied -> returned-without-action',
  'applied -> denied',
  'applied -> granted',
  'granted -> expired',
  'granted -> revoked',
];

describe('every step from every status', () => {
  for (const from of ALL)
    for (const to of ALL) {
      const open = OPEN.includes(`${from} -> ${to}`);
      test(`${from} -> ${to}: ${open ? 'open' : 'refused'}`, () => {
        if (open) expect(step('D1', from, to)).toBeUndefined();
        else
          expect(() => step('D1', from, to)).toThrow(expect.objectContaining({ code: 'license-transition' }));
      });
    }
});
