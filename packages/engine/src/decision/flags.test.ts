import { describe, expect, test } from 'vitest';
import { law, said } from '../../test/small-pack.ts';
import { determine, type Facts, known, type Language, type Reading, type Said } from '../index.ts';

const fast = { speed: 5000, area: 500, to: 'AA', marketed: true };
interface At {
  readonly on?: string;
  readonly reading?: Reading;
  readonly language?: Language;
  readonly more?: Facts;
}
function flags(
  facts: Readonly<Record<string, Said | null>>,
  { on = '2020-06-15', reading = 'enforced', language = 'en', more = {} }: At = {},
) {
  const question = { facts: { ...said(facts), ...more }, on, known: '2030-01-01', reading };
  return determine(law, question, { language }).flags.map(
    ({ flag, text, cite }) => `${flag}: ${text} (${cite})`,
  );
}

test('none, where there is nothing to say', () => {
  expect(flags(fast)).toEqual([]);
});

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const is = (en: string, fr: string) => (language === 'en' ? en : fr);

  test('outside coverage', () => {
    expect(flags(fast, { on: '2019-12-31', language })).toEqual([
      is(
        'outside-coverage: The rules begin on 2020-01-01; nothing can be said of earlier days. ()',
        'outside-coverage: Les règles commencent le 2020-01-01 ; rien ne peut être dit des jours antérieurs. ()',
      ),
    ]);
  });

  test('beyond the day of verification, not on it', () => {
    const beyond = is(
      'beyond-verified-date: The sources were read up to 2022-12-31; what came later was not seen. Confirm before relying on it. ()',
      "beyond-verified-date: Les sources ont été lues jusqu'au 2022-12-31 ; la suite n'a pas été vue. À confirmer avant usage. ()",
    );
    expect(flags({ ...fast, speed: 500 }, { on: '2023-01-01', language })).toContain(beyond);
    expect(flags({ ...fast, speed: 500 }, { on: '2022-12-31', language })).not.toContain(beyond);
  });

  test('text that is in print and not enforced', () => {
    const unenforced = is(
      'unenforced-text: In print but announced as not enforced (guidance of 2021): license-A. (sec. 2021-06-01)',
      'unenforced-text: Imprimé mais annoncé comme non appliqué (guidance of 2021) : fr license-A. (sec. 2021-06-01)',
    );
    expect(flags({ ...fast, to: 'ZZ' }, { on: '2021-10-01', language })).toEqual([unenforced]);
    expect(flags({ ...fast, to: 'US' }, { on: '2021-10-01', language })).toEqual([]);
    expect(flags({ ...fast, to: 'ZZ' }, { on: '2021-10-01', reading: 'text', language })).toEqual([]);
  });

  test('text in force whose compliance comes later', () => {
    expect(flags({ ...fast, to: 'ZZ' }, { on: '2021-07-15', language })).toEqual([
      is(
        'compliance-later: In force, but compliance is required only from 2021-09-01: license-A. (sec. 2021-06-01)',
        'compliance-later: En vigueur, mais obligatoire seulement à partir du 2021-09-01 : fr license-A. (sec. 2021-06-01)',
      ),
    ]);
    expect(flags({ ...fast, to: 'US' }, { on: '2021-07-15', language })).toEqual([]);
  });

  test('a flag of the pack, while it holds', () => {
    const small = is('small: very small (sec. 2020-01-01)', 'small: fr very small (sec. 2020-01-01)');
    expect(flags({ ...fast, speed: 50 }, { language })).toEqual([small]);
    expect(flags({ ...fast, speed: 50 }, { on: '2022-01-01', language })).toEqual([]);
    expect(flags({ ...fast, speed: null, listed: true }, { language })).not.toContain(small);
  });

  test('what a rule that bears on the answer rests on', () => {
    expect(flags({ ...fast, speed: 100, count: 200 }, { on: '2022-11-01', language })).toEqual([
      is(
        'scheduled-unconfirmed: comes back unless stopped (sec. 2022-10-01)',
        'scheduled-unconfirmed: fr comes back unless stopped (sec. 2022-10-01)',
      ),
      is(
        'rests-on-inference: Rests on our inference: returns. (sec. 2022-10-01)',
        'rests-on-inference: Repose sur notre déduction : fr returns. (sec. 2022-10-01)',
      ),
      is(
        'open-question:which: Open question: Which one. Taken: this one. (sec. w)',
        'open-question:which: Question ouverte : fr Which one. Retenu : fr this one. (sec. w)',
      ),
    ]);
    expect(flags({ ...fast, marketed: false, listed: true }, { language })).toContain(
      is(
        'rests-on-memory: Rests on memory: barred. (sec. 2020-01-01)',
        'rests-on-memory: Repose sur la mémoire : fr barred. (sec. 2020-01-01)',
      ),
    );
    expect(flags({ ...fast, exporter: 'Maker' }, { on: '2021-04-01', language })).toEqual([
      is(
        'letter-as-reported: A private letter, known only as reported: letter to Maker. (sec. 2021-03-01)',
        'letter-as-reported: Lettre privée, connue seulement par ouï-dire : fr letter to Maker. (sec. 2021-03-01)',
      ),
    ]);
  });

  test('values of the catalog', () => {
    const more: Facts = {
      io: known({ values: [600, 660] }, 'catalog', '[P] a sheet'),
      memory: known(100, 'catalog', '[M] a memory'),
      count: known(5, 'catalog', '[I] a guess'),
      area: known({ values: [1, 2] }, 'given'),
    };
    expect(flags({ speed: 100, to: 'AA', marketed: true }, { language, more })).toEqual([
      is(
        'disputed-value: Sources disagree on io: 600 / 660. (io)',
        'disputed-value: Les sources divergent sur fr io : 600 / 660. (io)',
      ),
      is(
        'value-from-memory: From memory, unverified: memory. (catalog)',
        'value-from-memory: De mémoire, non vérifié : fr memory. (catalog)',
      ),
      is(
        'value-inferred: Inferred or estimated: count. (catalog)',
        'value-inferred: Déduit ou estimé : fr count. (catalog)',
      ),
    ]);
  });
});

test('an answer never depends on what was asked before: two days, equal rules, other flags', () => {
  const first = flags({ ...fast, to: 'ZZ' }, { on: '2021-10-01' });
  const second = flags({ ...fast, to: 'ZZ' }, { on: '2021-07-15' });
  expect(first[0]).toMatch(/^unenforced-text/);
  expect(second[0]).toMatch(/^compliance-later/);
});
