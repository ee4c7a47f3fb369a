import { describe, expect, test } from 'vitest';
import { reconcileLists } from '../../test/reconcile-lists.ts';
import type { ListedParty } from '../lists/party.ts';
import { reconcile } from './reconcile.ts';

const NONE = 'For all items subject to the EAR. (See §744.11 of the EAR)';
const THREE = 'For all items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)';
const FOUR = 'For all items subject to the EAR. (See §§ 734.9(e) and 744.11 of the EAR)4';
const LOST = 'For all items subject to the EAR. (See §734.9(e) and §744.11 of the EAR)';

describe('the footnote from both sources', () => {
  test.each([
    ['agree', THREE, THREE, { footnote: '3' }],
    ['agree that there is none', NONE, NONE, { footnote: 'none' }],
    ['only the first has it', FOUR, undefined, { footnote: '4' }],
    ['only the second has it', undefined, NONE, { footnote: 'none' }],
  ])('%s', (_, csl, supplement, expected) => {
    expect(reconcile(csl, supplement)).toEqual(expected);
  });

  test('one has lost what the other kept', () => {
    const found = reconcile(LOST, FOUR);
    expect(found).toMatchObject({ footnote: '4', problem: { code: 'lost' } });
    expect(found.problem?.message).toBe(
      "trade.gov's list: unclear (it cites 734.9(e) without the number that tells the footnote); Supplement No. 4: footnote 4, by the digit",
    );
  });

  test('they disagree, and none is believed', () => {
    expect(reconcile(THREE, NONE)).toEqual({
      footnote: 'unclear',
      problem: {
        code: 'disagree',
        message: "trade.gov's list: footnote 3, by the paragraph; Supplement No. 4: no footnote",
      },
    });
  });

  test('neither tells', () => {
    expect(reconcile(LOST, undefined)).toMatchObject({ footnote: 'unclear', problem: { code: 'unclear' } });
    expect(reconcile(undefined, undefined)).toMatchObject({
      footnote: 'unclear',
      problem: { code: 'unclear' },
    });
  });

  test('a text that contradicts itself is told', () => {
    const odd = 'For all items subject to the EAR. (See § 734.9(g) of the EAR)5';
    expect(reconcile(odd, odd)).toMatchObject({ footnote: '3', problem: { code: 'contradicts-itself' } });
  });
});

const party = (name: string, more: Partial<ListedParty> = {}): ListedParty => ({
  source: 'EL',
  name,
  aliases: [],
  addresses: [],
  countries: ['CN'],
  programs: [],
  requirement: NONE,
  ...more,
});

describe('the entries of both sources', () => {
  test('are paired by name and country, else by alias, else by name', () => {
    const pairs = reconcileLists(
      [
        party('Kestrel Co., Ltd.', { countries: ['RU'], requirement: THREE }),
        party('Kestrel Co., Ltd.', { requirement: LOST }),
        party('Merlin Works', { aliases: [{ name: 'MW' }] }),
        party('Osprey', { countries: ['HK'] }),
        party('Only There'),
      ],
      [
        party('KESTREL CO LTD', { requirement: FOUR }),
        party('Kestrel Co., Ltd.', { countries: ['RU'], requirement: THREE }),
        party('M.W.'),
        party('Osprey', { countries: ['CN'] }),
        party('Only Here'),
      ],
    );
    expect(
      pairs.map(({ csl, supplement, footnote, problem }) => [
        csl?.name,
        supplement?.name,
        footnote,
        problem?.code,
      ]),
    ).toEqual([
      ['Kestrel Co., Ltd.', 'Kestrel Co., Ltd.', '3', undefined],
      ['Kestrel Co., Ltd.', 'KESTREL CO LTD', '4', 'lost'],
      ['Merlin Works', 'M.W.', 'none', undefined],
      ['Osprey', 'Osprey', 'none', undefined],
      ['Only There', undefined, 'none', undefined],
      [undefined, 'Only Here', 'none', undefined],
    ]);
  });

  test('of several entries of one name, those of one notice belong together', () => {
    const pairs = reconcileLists(
      [party('Kestrel', { citation: '88 FR 2' }), party('Kestrel', { citation: '87 FR 1' })],
      [party('Kestrel', { citation: '87 FR 1' }), party('Kestrel', { citation: '88 FR 2' })],
    );
    expect(pairs.map(({ csl, supplement }) => csl?.citation === supplement?.citation)).toEqual([true, true]);
  });
});
