import { iso } from '@licet/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortDay } from './day.ts';

test.each(['en', 'fr'] as const)('days are written as Intl writes them: %s', (language) => {
  const form = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  fc.assert(
    fc.property(fc.integer({ min: 11_000, max: 40_000 }), (number) => {
      const day = iso(number);
      expect(shortDay(day, language)).toBe(form.format(new Date(`${day}T00:00:00Z`)));
    }),
  );
});

test('what is no day stays as it is', () => {
  expect(shortDay('2025-13-01', 'en')).toBe('2025-13-01');
  expect(shortDay('', 'fr')).toBe('');
});
