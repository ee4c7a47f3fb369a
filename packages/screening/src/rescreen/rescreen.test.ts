import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../lists/party.ts';
import { buildIndex } from '../matching/build.ts';
import { matcherVersion, type Rescreened, rescreen } from './rescreen.ts';
import { newRun, openRun, type Run, type RunParty, runHits } from './run.ts';
import { type Lists, listScreener } from './snapshot-screener.ts';

const [THEN, NOW] = ['2026-09-01', '2026-09-20'] as const;

const entry = (id: string, name: string, more: Partial<Entry> = {}): Entry => ({
  ...{ id, source: 'EL', name, aliases: [], addresses: [], countries: [], programs: [] },
  ...more,
});

function lists(entries: readonly Entry[], id: string): Lists {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { id, index: buildIndex(sorted), size: sorted.length, entry: (at) => sorted[at] as Entry };
}

function runOf(names: readonly string[], against: Lists, more: { asOf?: Iso; matcher?: string } = {}): Run {
  const { asOf } = more;
  const screener = listScreener(against, THEN);
  const parties: RunParty[] = names.map((name, at) => ({
    line: at + 2,
    id: String(at),
    name,
    hits: runHits(screener.screen({ name, ...(asOf ? { asOf } : {}) })),
  }));
  return {
    manifest: {
      ...{
        format: 1,
        id: 'r',
        at: '',
        file: 'p.csv',
        snapshot: against.id,
        on: THEN,
        matcher: matcherVersion(),
      },
      ...{ parties: names.length, sha256: '', ...more },
    },
    async *parties() {
      yield* parties;
    },
  };
}

async function all(run: Run, before: Lists | undefined, after: Lists): Promise<Rescreened[]> {
  const found: Rescreened[] = [];
  for await (const one of rescreen({ run, before, after, today: NOW })) found.push(one);
  return found;
}

const BASE = [
  entry('el-a', 'Zorblax Quenton Semiconductor Co., Ltd.'),
  entry('el-b', 'Vandermeel Orbital Instruments'),
  entry('el-c', 'Institute 54 of Applied Plumology', { aliases: [{ name: 'Plumology Fifty' }] }),
  entry('el-d', 'Krell Maritime Holdings', { citation: '90 FR 100' }),
];

const short = ({ again, changes, unchanged }: Rescreened) => ({
  again,
  unchanged,
  changes: changes.map(({ kind, what, before, after }) =>
    [kind, (after ?? before)?.entry, ...what].join(' '),
  ),
});

describe('what is new, gone and changed', () => {
  const names = [
    'Vandermeel Orbital Instruments',
    'Krell Maritime Holdings',
    'Nobody At All',
    'Oxbury Tindle',
  ];

  test('each by its kind; what the change cannot touch is not screened again', async () => {
    const before = lists(BASE, 'one');
    const after = lists(
      [
        ...BASE.filter(({ id }) => id !== 'el-b' && id !== 'el-d'),
        { ...(BASE[3] as Entry), citation: '91 FR 200' },
        entry('el-e', 'Oxbury Tindle Ltd'),
      ],
      'two',
    );
    expect((await all(runOf(names, before), before, after)).map(short)).toEqual([
      { again: true, unchanged: 0, changes: ['gone el-b'] },
      { again: true, unchanged: 0, changes: ['changed el-d data'] },
      { again: false, unchanged: 0, changes: [] },
      { again: true, unchanged: 0, changes: ['new el-e'] },
    ]);
  });

  test('the same lists touch nothing', async () => {
    const before = lists(BASE, 'one');
    const found = await all(runOf(names, before), before, lists(BASE, 'one'));
    expect(found.some(({ again }) => again)).toBe(false);
  });

  test('an entry that left or joined its list between the two days has moved, without a change of the lists', async () => {
    const ends = lists(
      [
        entry('el-a', 'Zorblax Quenton', { listed: '2020-01-01', delisted: '2026-09-10' }),
        entry('el-b', 'Vandermeel Orbital', { listed: '2026-09-10' }),
      ],
      'one',
    );
    const run = runOf(['Zorblax Quenton', 'Vandermeel Orbital'], ends);
    expect((await all(run, ends, ends)).map(short)).toEqual([
      { again: true, unchanged: 0, changes: ['gone el-a'] },
      { again: true, unchanged: 0, changes: ['new el-b'] },
    ]);
    const asOf = runOf(['Zorblax Quenton', 'Vandermeel Orbital'], ends, { asOf: '2026-09-05' });
    expect((await all(asOf, ends, ends)).some(({ again }) => again)).toBe(false);
  });

  test.each<[string, { matcher?: string }, boolean]>([
    ['another matcher', { matcher: 'older' }, true],
    ['lists that are gone', {}, false],
  ])('%s: everything is screened again', async (_, more, known) => {
    const before = lists(BASE, 'one');
    const found = await all(runOf(names, before, more), known ? before : undefined, before);
    expect(found.every(({ again, changes }) => again && changes.length === 0)).toBe(true);
  });

  test('what was refused stays refused: a name of a broken row is no name', async () => {
    const before = lists(BASE, 'one');
    const run = runOf([], before, { matcher: 'older' });
    const refused = { line: 2, id: '1', name: 'Krell', hits: [], refused: 'line 2: the row has 4 cells' };
    const parties = async function* () {
      yield refused;
    };
    const [one] = await all({ ...run, parties }, before, before);
    expect(one).toEqual({ party: refused, again: false, changes: [], unchanged: 0 });
  });
});

const WORDS = [
  ...['zorblax', 'quenton', 'vandermeel', 'orbital', 'plumology', 'krell', 'maritime', 'oxbury', 'tindle'],
  ...['technology', 'electronics', 'shanghai', 'institute', '54', 'ltd', 'company', 'zorblaks', 'kwenton'],
];
const name = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const day = fc.constantFrom<Iso | undefined>(undefined, undefined, '2020-01-01', '2026-09-10');
const party = fc
  .record({ name, alias: fc.option(name, { nil: undefined }), listed: day, delisted: day, cn: fc.boolean() })
  .map(({ name, alias, listed, delisted, cn }): Omit<Entry, 'id'> => {
    const { id: _, ...one } = entry('', name, {
      aliases: alias === undefined ? [] : [{ name: alias }],
      countries: cn ? ['CN'] : [],
      ...(listed ? { listed } : {}),
      ...(delisted ? { delisted } : {}),
    });
    return one;
  });
/** Each id: in the first list, in the second, as it was or otherwise. */
const step = fc.record({ first: fc.option(party), second: fc.option(party), same: fc.boolean() });

test('rescreening gives what screening everything again would give', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.constantFrom<Iso | undefined>(undefined, '2026-09-05'),
      async (steps, names, asOf) => {
        const id = (at: number) => `el-${String(at).padStart(3, '0')}`;
        const pick = (side: 'first' | 'second') =>
          steps.flatMap((one, at) => {
            const found = one.same ? one.first : one[side];
            return found === null ? [] : [{ ...found, id: id(at) }];
          });
        const [before, after] = [lists(pick('first'), 'one'), lists(pick('second'), 'two')];
        const full = listScreener(after, NOW);
        const found = await all(runOf(names, before, asOf ? { asOf } : {}), before, after);
        for (const { party } of found) {
          const again = runHits(full.screen({ name: party.name, ...(asOf ? { asOf } : {}) }));
          expect(party.hits).toEqual(again);
        }
      },
    ),
    { numRuns: 400 },
  );
});

describe('a run on disk', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'licet-runs-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const facts = { file: 'p.csv', snapshot: 's', on: NOW, matcher: matcherVersion() };
  const party: RunParty = { line: 2, id: 'A', name: 'Krell \u2028 \n"x"', hits: [] };
  const kept = () => {
    const run = newRun(home, facts);
    run.add(party);
    return run.commit();
  };

  test('is read back as it was written, the newest without a name', async () => {
    kept();
    const second = kept();
    const run = await openRun(home);
    expect(run.manifest.id).toBe(second.id);
    const read: RunParty[] = [];
    for await (const one of run.parties()) read.push(one);
    expect(read).toEqual([party]);
    expect((await openRun(home, second.id)).manifest).toEqual(second);
  });

  test('that was given up leaves nothing', async () => {
    const run = newRun(home, facts);
    run.add(party);
    run.discard();
    await expect(openRun(home)).rejects.toMatchObject({ code: 'no-run' });
  });

  test('of another hash, or unreadable, or unknown, is an error', async () => {
    const { id } = kept();
    await expect(openRun(home, 'zz')).rejects.toMatchObject({ code: 'unknown-run' });
    await expect(openRun(home, '')).rejects.toMatchObject({ code: 'unknown-run' });
    appendFileSync(path.join(home, 'screenings', id, 'parties.jsonl'), '{}\n');
    await expect(openRun(home)).rejects.toMatchObject({ code: 'damaged' });
    writeFileSync(path.join(home, 'screenings', id, 'run.json'), 'null');
    await expect(openRun(home, id)).rejects.toMatchObject({ code: 'damaged' });
  });
});
