import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../lists/party.ts';
import type { PartyQuery } from '../matching/hit.ts';
import { createScreener } from '../matching/screener.ts';
import { applyDecisions, judgeOf } from './apply.ts';
import type { DecidedParty } from './decision.ts';
import { entryDigest, partyDigest } from './digest.ts';
import { DecisionError } from './error.ts';
import { readDecisions } from './file.ts';
import { decide, type NewDecision, revoke } from './record.ts';

const TODAY = '2026-09-20';

const entry = (id: string, name: string, more: Partial<Entry> = {}): Entry => ({
  id,
  source: 'EL',
  name,
  aliases: [],
  addresses: [],
  countries: ['CN'],
  programs: [],
  ...more,
});

const ZORBLAX = entry('el-aaaaaa', 'Zorblax Quenton Semiconductor Co., Ltd.', {
  aliases: [{ name: 'Zorblax Quenton' }],
  requirement: 'For all items subject to the EAR',
});
const SISTER = entry('el-bbbbbb', 'Zorblax Quenton Optics Co., Ltd.');
const NAME = 'Zorblax Quenton Semiconductor';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'licet-decisions-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const made = (more: Partial<NewDecision> = {}) =>
  decide(home, {
    kind: 'not-the-same',
    party: { name: NAME },
    entry: ZORBLAX,
    reason: 'Another registration number',
    by: 'A. Officer',
    today: TODAY,
    ...more,
  });

function screened(query: PartyQuery, today: Iso = TODAY, entries: readonly Entry[] = [ZORBLAX, SISTER]) {
  const { hits, silenced } = applyDecisions(
    createScreener(entries).screen(query),
    judgeOf(readDecisions(home)),
    today,
  );
  return {
    hits: hits.map((hit) => hit.entry.id),
    silenced: silenced.map((hit) => hit.entry.id),
    lapsed: hits.flatMap(({ lapsed }) => (lapsed ? [lapsed.because] : [])),
    verdicts: hits.map(({ verdict }) => verdict),
  };
}

describe('a good-guy decision', () => {
  test('silences its pair and is shown with it', () => {
    expect(screened({ name: NAME }).hits).toContain(ZORBLAX.id);
    const decision = made();
    expect(decision).toMatchObject({ until: '2027-09-20', entryName: ZORBLAX.name });
    expect(screened({ name: NAME })).toMatchObject({ silenced: [ZORBLAX.id] });
    expect(screened({ name: NAME }).hits).not.toContain(ZORBLAX.id);
  });

  test('never silences another entry', () => {
    made();
    expect(screened({ name: NAME }).hits).toContain(SISTER.id);
  });

  test.each<[string, PartyQuery, boolean]>([
    ['case', { name: 'ZORBLAX quenton Semiconductor' }, true],
    ['spaces', { name: '  Zorblax\u00a0 Quenton\tSemiconductor ' }, true],
    ['a country that was not given then', { name: NAME, country: 'CN' }, false],
    ['a legal form', { name: `${NAME} Ltd` }, false],
    ['punctuation', { name: 'Zorblax-Quenton Semiconductor' }, false],
    ['an accent', { name: 'Zórblax Quenton Semiconductor' }, false],
    ['an invisible character', { name: 'Zorblax\u200b Quenton Semiconductor' }, false],
    ['the order of the words', { name: 'Quenton Zorblax Semiconductor' }, false],
    ['a full-width letter', { name: 'Ｚorblax Quenton Semiconductor' }, false],
  ])('and a party that differs in %s', (_, query, silenced) => {
    made();
    expect(screened(query).silenced.length > 0).toBe(silenced);
    expect(screened(query).hits.includes(ZORBLAX.id)).toBe(!silenced);
  });

  test.each<[string, Partial<Entry>, boolean]>([
    ['name', { name: 'Zorblax Quenton Semiconductor Inc.' }, true],
    ['alias', { aliases: [...ZORBLAX.aliases, { name: 'ZQ Semi' }] }, true],
    ['country', { countries: ['CN', 'HK'] }, true],
    ['address', { addresses: [{ text: '1 Example Road' }] }, true],
    ['requirement', { requirement: 'See 744.11' }, true],
    ['citation, which says nothing about whom it means', { citation: '90 FR 1' }, false],
  ])('comes back when the entry changes its %s', (_, more, back) => {
    made();
    const found = screened({ name: NAME }, TODAY, [{ ...ZORBLAX, ...more }]);
    expect(found.hits.length > 0).toBe(back);
    expect(found.lapsed).toEqual(back ? ['entry-changed'] : []);
  });

  test('the order in which a list prints names and places changes nothing', () => {
    const two = entry('el-c', 'A', { aliases: [{ name: 'B' }, { name: 'C' }], countries: ['CN', 'HK'] });
    const turned = { ...two, aliases: [...two.aliases].reverse(), countries: ['HK', 'CN'] };
    expect(entryDigest(turned)).toBe(entryDigest(two));
  });

  test('expires: the day it names is the first without it', () => {
    made({ until: '2026-10-01' });
    expect(screened({ name: NAME }, '2026-09-30').silenced).toEqual([ZORBLAX.id]);
    expect(screened({ name: NAME }, '2026-10-01')).toMatchObject({ silenced: [], lapsed: ['expired'] });
  });

  test('is taken back by another line; the decision before it does not come to life again', () => {
    made();
    const second = made({ reason: 'Looked again' });
    revoke(home, { id: second.id.slice(0, 6), reason: 'Wrong file', by: 'B. Officer', today: TODAY });
    expect(screened({ name: NAME }).silenced).toEqual([]);
    expect(screened({ name: NAME }).lapsed).toEqual([]);
    expect(readFileSync(path.join(home, 'decisions.jsonl'), 'utf8').split('\n')).toHaveLength(4);
  });

  test('29 February holds until 28 February', () => {
    expect(made({ today: '2028-02-29' }).until).toBe('2029-02-28');
  });
});

test('a confirmed party is a match, whatever the score, and comes first', () => {
  made({ kind: 'is-the-same', entry: SISTER });
  const found = screened({ name: NAME });
  expect(found.hits).toContain(SISTER.id);
  expect(found.verdicts[found.hits.indexOf(SISTER.id)]).toBe('match');
});

describe('the file', () => {
  const file = () => path.join(home, 'decisions.jsonl');

  test('is not needed', () => {
    expect(readDecisions(path.join(home, 'none'))).toEqual({ all: [], broken: [] });
  });

  test('a last line that was cut off is told, counts for nothing, and is taken away by the next', () => {
    const first = made();
    appendFileSync(file(), '{"kind":"revoked","id":"');
    expect(readDecisions(home).broken).toEqual([{ line: 2, cutOff: true }]);
    expect(screened({ name: NAME }).silenced).toEqual([ZORBLAX.id]);
    made({ entry: SISTER });
    expect(readDecisions(home)).toMatchObject({
      broken: [],
      all: [{ decision: { id: first.id } }, { decision: { entry: SISTER.id } }],
    });
  });

  test('a broken line within may have revoked anything before it, so that no longer counts', () => {
    made();
    appendFileSync(file(), '{"kind":"rev\u0000"\n');
    made({ entry: SISTER });
    const { broken } = readDecisions(home);
    expect(broken).toEqual([{ line: 2, cutOff: false }]);
    expect(screened({ name: NAME })).toMatchObject({ silenced: [SISTER.id], lapsed: ['suspended'] });
  });

  test.each(['null', '[]', '{}', '{"kind":"not-the-same","id":"x"}', '\ud800', '{"kind":"revoked","id":3}'])(
    'a line %j is broken, not a crash',
    (line) => {
      writeFileSync(file(), `${line}\n`);
      expect(readDecisions(home)).toEqual({ all: [], broken: [{ line: 1, cutOff: false }] });
    },
  );

  test.skipIf(process.getuid?.() === 0)('without permission no decision counts, and that is an error', () => {
    made();
    chmodSync(file(), 0);
    expect(() => readDecisions(home)).toThrow(DecisionError);
  });

  test('any bytes are read, line by line', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        writeFileSync(file(), bytes);
        readDecisions(home);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is refused', () => {
  test.each<[Partial<NewDecision>, string]>([
    [{ reason: ' ' }, 'no-reason'],
    [{ by: '' }, 'no-name'],
    [{ until: TODAY }, 'until-past'],
    [{ until: '2026-02-30' }, 'bad-date'],
    [{ party: { name: '--' } }, 'name-empty'],
  ])('%j', (more, code) => {
    expect(() => made(more)).toThrow(expect.objectContaining({ code }));
    expect(readDecisions(home).all).toEqual([]);
  });

  test('revoking what is not there, or twice', () => {
    const { id } = made();
    const by = { reason: 'r', by: 'b', today: TODAY } as const;
    expect(() => revoke(home, { id: 'zz', ...by })).toThrow(
      expect.objectContaining({ code: 'unknown-decision' }),
    );
    expect(() => revoke(home, { id: '', ...by })).toThrow(
      expect.objectContaining({ code: 'unknown-decision' }),
    );
    revoke(home, { id, ...by });
    expect(() => revoke(home, { id, ...by })).toThrow(expect.objectContaining({ code: 'already-revoked' }));
  });
});

const word = fc.constantFrom(
  'Zorblax',
  'Quenton',
  'Optics',
  'Semiconductor',
  'Vandermeel',
  'Ltd',
  '\u200b',
  '-',
);
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const country = fc.constantFrom(undefined, 'CN', 'SG');
const party = fc
  .record({ name, country })
  .map(({ name, country }): DecidedParty => (country === undefined ? { name } : { name, country }));
const readable = ({ name }: DecidedParty): boolean => /\p{L}/u.test(name);

test('whatever is decided, exactly the decided pair is silent and every other hit stays', () => {
  const screener = createScreener([ZORBLAX, SISTER]);
  fc.assert(
    fc.property(party.filter(readable), party.filter(readable), fc.boolean(), (decided, asked, first) => {
      rmSync(path.join(home, 'decisions.jsonl'), { force: true });
      const about = first ? ZORBLAX : SISTER;
      made({ party: decided, entry: about });
      const raw = screener.screen(asked);
      const found = applyDecisions(raw, judgeOf(readDecisions(home)), TODAY);
      const fold = ({ name, country }: DecidedParty) =>
        JSON.stringify([name.toLowerCase().replace(/\s+/g, ' ').trim(), country]);
      const expected = fold(decided) === fold(asked) ? [about.id] : [];
      const ids = raw.hits.map((hit) => hit.entry.id);
      expect(found.silenced.map((hit) => hit.entry.id)).toEqual(expected.filter((id) => ids.includes(id)));
      expect(found.hits.map((hit) => hit.entry.id)).toEqual(ids.filter((id) => !expected.includes(id)));
    }),
    { numRuns: 200 },
  );
});

test('two parties share a digest only where case and spaces alone differ', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const fold = (text: string) => text.replace(/\s+/gu, ' ').trim().toLowerCase();
      expect(partyDigest({ name: a }) === partyDigest({ name: b })).toBe(fold(a) === fold(b));
      expect(partyDigest({ name: a })).toBe(partyDigest({ name: `  ${a.replaceAll(' ', ' \n ')} ` }));
      expect(partyDigest({ name: a })).not.toBe(partyDigest({ name: a, country: 'CN' }));
    }),
  );
  expect(partyDigest({ name: 'A\ud800' })).not.toBe(partyDigest({ name: 'A\ud801' }));
});
