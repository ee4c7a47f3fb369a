import { expect, test } from 'vitest';
import { inScope } from './scopes.ts';

test.each<[string[], string, boolean]>([
  [['read'], 'orders:read', true],
  [['read'], 'orders:write', false],
  [['write'], 'orders:read', true],
  [['orders:read'], 'orders:read', true],
  [['orders:read'], 'licenses:read', false],
  [['orders:write'], 'orders:read', true],
  [['orders:write'], 'licenses:write', false],
  [[], 'orders:read', false],
])('%j reaches for %s: %s', (scopes, needed, expected) => {
  expect(inScope(scopes, needed)).toBe(expected);
});
