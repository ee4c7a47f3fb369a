import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Entry } from '../lists/party.ts';
import { buildIndex } from '../matching/build.ts';
import { movedBetween } from './moved.ts';
import { runHits } from './run.ts';
import { type Lists, listScreener } from './snapshot-screener.ts';
import { touchedBy } from './touched.ts';

const file = fileURLToPath(
  new URL('../../../../../shared/lists/consolidated_2026-07-31.json', import.meta.url),
);
const there = existsSync(file);
if (!there) console.warn('../shared/lists is absent: rescreening is not tested on the real list.');

interface Row {
  readonly name: string;
  readonly type: string | null;
  readonly alt_names: readonly string[] | null;
}

const ON = '2026-09-20';
const PARTIES = 400;

/** Every so many entries one is added, one is gone, and one gets another alias. */
const EVERY = 1_000;

test.skipIf(!there)(
  'on the real list: what is not screened again would give the same entries and verdicts',
  () => {
    const { results } = JSON.parse(readFileSync(file, 'utf8')) as { readonly results: readonly Row[] };
    // A part of it, with the many entries that share one brand.
    const entries = results.slice(0, 9_000).map(
      ({ name, type, alt_names }, at): Entry => ({
        ...{
          id: `x-${String(at).padStart(5, '0')}`,
          source: 'OTHER',
          name,
          addresses: [],
          countries: [],
          programs: [],
        },
        aliases: (alt_names ?? []).map((alias) => ({ name: alias })),
        ...(type === 'Individual' ? { type: 'individual' } : {}),
      }),
    );
    const lists = (kept: readonly Entry[], id: string): Lists => ({
      ...{ id, index: buildIndex(kept), size: kept.length },
      entry: (at) => kept[at] as Entry,
    });
    const before = lists(
      entries.filter((_, at) => at % EVERY !== 7),
      'one',
    );
    const after = lists(
      entries
        .filter((_, at) => at % EVERY !== 11)
        .map((entry, at) =>
          at % EVERY === 13
            ? { ...entry, aliases: [...entry.aliases, { name: `${entry.name} Branch` }] }
            : entry,
        ),
      'two',
    );
    const [old, now] = [listScreener(before, ON), listScreener(after, ON)];
    const moved = movedBetween({ lists: before, on: ON }, { lists: after, on: ON });
    const touched = touchedBy(moved, { lists: after, on: ON }, undefined);
    const step = Math.floor(entries.length / PARTIES);
    const told = (hits: ReturnType<typeof runHits>) =>
      hits.map(({ entry, verdict }) => `${entry} ${verdict}`).sort();
    for (const { name } of entries.filter((_, at) => at % step === 0)) {
      const hits = runHits(old.screen({ name }));
      if (!touched({ line: 1, id: '', name, hits }))
        expect(told(runHits(now.screen({ name })))).toEqual(told(hits));
    }
  },
);
