import { day, type Edition, iso, library, type Pack, type Rule, type Version } from '@licet/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '../src/index.ts';
import { DAYS, readings } from './questions.ts';

/** An edition is the law of a day, and its hash depends on that content alone. */
const law = library(pack);
const settings = fc
  .record({ on: fc.integer(DAYS), known: fc.integer(DAYS), reading: readings })
  .map(({ on, known, reading }) => ({ on: iso(on), known: iso(known), reading }));
const NOW = { on: '2026-08-03', known: '2026-11-21', reading: 'enforced' } as const;

/** The same data with the keys of every object the other way round. */
function reordered<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reordered) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reordered(inner)]),
  ) as T;
}

test('the order of rules and of keys does not count', () => {
  const shuffled = fc.shuffledSubarray([...pack.rules], { minLength: pack.rules.length });
  fc.assert(
    fc.property(shuffled, fc.array(settings, { minLength: 1, maxLength: 5 }), (rules, days) => {
      const other = library({ ...pack, rules: rules.map(reordered), sets: [...pack.sets].reverse() });
      for (const one of days) expect(other.edition(one).hash).toBe(law.edition(one).hash);
    }),
    { numRuns: 10 },
  );
});

describe('any change of a picked version changes the hash', () => {
  const changed = (id: string, change: (version: Version) => Version): Edition => {
    const rules = pack.rules.map((rule): Rule => {
      if (rule.id !== id) return rule;
      const held = law.edition(NOW).rules.get(id)?.version;
      return { ...rule, versions: rule.versions.map((one) => (one === held ? change(one) : one)) };
    });
    return library({ ...pack, rules }).edition(NOW);
  };
  const bumped = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bumped);
    if (typeof value === 'number') return value + 1;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bumped(inner)]));
  };
  const { hash } = law.edition(NOW);
  const id = '774/3A090.a-parameters';

  test.each<[string, string, (version: Version) => Version]>([
    ['nothing', id, (one) => ({ ...one })],
    ['a threshold', '774/3A090-note-2', (one) => ({ ...one, body: bumped(one.body) as Version['body'] })],
    ['the citation', id, (one) => ({ ...one, cite: `${one.cite}!` })],
    ['the first day', id, (one) => ({ ...one, from: iso(day(one.from) + 1) })],
    ['the day of compliance', id, (one) => ({ ...one, applies: iso(day(one.from) + 1) })],
    ['the confidence', id, (one) => ({ ...one, confidence: 'M' })],
    ['the day of verification', id, (one) => ({ ...one, lastVerified: '2026-01-01' })],
    ['the instrument', id, (one) => ({ ...one, by: { ...one.by, id: 'another' } })],
  ])('%s', (what, rule, change) => {
    const same = changed(rule, change).hash === hash;
    expect(same).toBe(what === 'nothing');
  });

  test('the role of a rule, a member of a set, a dated number and the reading', () => {
    const other = (change: Partial<Pack>) => library({ ...pack, ...change }).edition(NOW).hash;
    expect(other({})).toBe(hash);
    expect(
      other({ sets: pack.sets.map((set) => (set.id === 'D:5' ? { ...set, members: ['CN'] } : set)) }),
    ).not.toBe(hash);
    expect(
      other({
        params: pack.params.map((one) => ({
          ...one,
          versions: one.versions.map((v) => ({ ...v, value: v.value + 1 })),
        })),
      }),
    ).not.toBe(hash);
    expect(
      other({ rules: pack.rules.map((rule) => ({ ...rule, role: { kind: 'definition' as const } })) }),
    ).not.toBe(hash);
    expect(law.edition({ ...NOW, reading: 'text' }).hash).not.toBe(hash);
    expect(law.edition({ ...NOW, bills: ['S.3374'] }).hash).not.toBe(hash);
  });
});

test('two days between the same changes share one edition', () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 0, max: 60 }), (setting, later) => {
      const [on, then] = [day(setting.on), day(setting.on) + later];
      const between = law.days.some((change) => change > on && change <= then);
      const [first, second] = [law.edition(setting), law.edition({ ...setting, on: iso(then) })];
      if (!between) expect(second).toBe(first);
      expect(second === first).toBe(second.hash === first.hash);
    }),
    { numRuns: 400 },
  );
});

test('every day of change is a day on which some edition changes, as known today', () => {
  for (const change of law.days) {
    if (change <= day('2022-08-26')) continue;
    const differs = (['text', 'enforced', 'announced'] as const).some((reading) => {
      const at = (on: number) => law.edition({ on: iso(on), known: '2026-11-21', reading }).hash;
      return at(change) !== at(change - 1);
    });
    expect([iso(change), differs]).toEqual([iso(change), true]);
  }
});
