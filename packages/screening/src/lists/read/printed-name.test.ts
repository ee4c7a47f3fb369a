import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from './printed-name.ts';

const show = (printed: string) =>
  namesIn(printed).map(({ name, kind }) => (kind ? `${name} (${kind})` : name));

describe('the names inside a printed name', () => {
  test.each([
    ['Kestrel Optics Co., Ltd.', []],
    ['Kestrel; and any successor, sub-unit, or subsidiary thereof', ['Kestrel']],
    ['Kestrel Works, and its sub-units and successors', ['Kestrel Works']],
    ['Ivan Kestrel (Russian national); and any successor, sub-unit, or subsidiary thereof', ['Ivan Kestrel']],
    ['Kestrel Ltd. (a subsidiary of Merlin Group)', ['Kestrel Ltd.']],
    ['Kestrel Works (Parent Organization: Merlin Group (MG))', ['Kestrel Works']],
    ['Kestrel Ltd. (f.k.a. Falcon Ltd.)', ['Kestrel Ltd.', 'Falcon Ltd. (former)']],
    ['Kestrel Ltd. (a.k.a., Falcon Ltd.', ['Kestrel Ltd.', 'Falcon Ltd.']],
    ['IVAN (A.K.A. JOHN BIRD) KESTREL', ['IVAN KESTREL', 'JOHN BIRD']],
    ['IVAN KESTREL -AKA- JOHN BIRD', ['IVAN KESTREL', 'JOHN BIRD']],
    ['KESTREL AIRLINES D/B/A K7 AIRLINES', ['KESTREL AIRLINES', 'K7 AIRLINES']],
    [
      'Kestrel Ltd. [aka Falcon Ltd., aka Merlin Ltd.] (Hong Kong Entity)',
      ['Kestrel Ltd.', 'Falcon Ltd.', 'Merlin Ltd.'],
    ],
    ['Elena; a.k.a. Elena Kestrel', ['Elena (weak)', 'Elena Kestrel']],
    ['Kestrel (a.k.a. “KOC”)', ['Kestrel', 'KOC']],
    ['Merlin Group (MG). Affiliated Entity: Kestrel Co., Ltd.', ['Kestrel Co., Ltd.']],
    ['Merlin Academy. Subordinate Institution - 7th Kestrel Institute', ['7th Kestrel Institute']],
    ['Merlin Agency (MA), and subordinate entity Kestrel Complex', ['Kestrel Complex']],
    ['Kestrel, a.k.a., the following two aliases:', ['Kestrel']],
    ['F.K.A. Kestrel Office', ['Kestrel Office (former)']],
    // These only look as if.
    ['AKA SERVICES, S.A.', []],
    ['AK. A. KESTREL', []],
    ['Kestrel Akademia', []],
    ['KUM SONG 5', []],
    ['Kestrel Co., Ltd.,', []],
  ])('%s', (printed, expected) => {
    expect(show(printed)).toEqual(expected);
  });

  test('never the printed name again, never empty, never slow', () => {
    const parts = fc.constantFrom(
      'Kestrel',
      ' (a.k.a. ',
      ' aka ',
      ')',
      '; ',
      ' f.k.a., ',
      ' and any successor',
      '[',
      ', ',
      ' (PRC national)',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 5 })), { maxLength: 200 }), (words) => {
        const printed = words.join('');
        for (const { name } of namesIn(printed)) expect(name.trim()).not.toBe('');
        expect(namesIn(printed).map(({ name }) => name)).not.toContain(printed);
      }),
    );
  });
});
