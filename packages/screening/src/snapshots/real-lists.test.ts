import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importLists } from './import.ts';
import { snapshotIndex } from './index-file.ts';
import type { KeptEntry } from './kept-entry.ts';
import { openSnapshot } from './open.ts';
import { openList } from './open-list.ts';
import { newHome } from './test/list-file.ts';

const LISTS = fileURLToPath(new URL('../../../../../shared/lists', import.meta.url));
const FILES = [
  'consolidated_2026-07-31.json',
  'entity_list_supp4_2026-07-09.json',
  'meu_2026-07-09.json',
  'un_consolidated.xml',
  'us_dod_chinese_milcorps_1260H.csv',
].map((name) => path.join(LISTS, name));
const missing = !FILES.every((file) => existsSync(file));
if (missing) console.warn('real-lists.test.ts: skipped, there are no real lists in ../shared/lists');

describe.skipIf(missing)('the real lists', () => {
  test('imported together: every party is there, the two Entity Lists are one, and lost footnotes are found', async () => {
    const home = newHome();
    const { outcomes, changes } = await importLists(
      FILES.map((file) => ({ path: file })),
      { home, today: '2026-08-01', openList },
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(FILES.map(() => 'taken'));
    const snapshot = openSnapshot(home);
    const { SDN, EL, MEU, UN } = snapshot.manifest.sources;
    expect(SDN?.parties).toBe(19_181);
    expect(MEU?.parties).toBe(70);
    expect(UN?.parties).toBe(1003);
    // 3,420 of trade.gov and 3,409 of the supplement, which print the same list.
    expect(EL?.parties).toBeGreaterThan(3300);
    expect(EL?.parties).toBeLessThan(3500);
    expect(changes?.removed).toBe(0);
    expect(snapshotIndex(snapshot).nameEntry.length).toBeGreaterThan(57_174);
    const ids = new Set<string>();
    const byName = new Map<string, KeptEntry>();
    for (const entry of snapshot.entries()) {
      ids.add(entry.id);
      byName.set(entry.name, entry);
    }
    expect(ids.size).toBe(snapshot.size);
    expect(byName.get('Shanghai Supercomputing Technology Co., Ltd.')).toMatchObject({
      footnote: '4',
      feeds: ['supplement-4', 'csl'],
    });
    expect(
      await importLists([{ path: FILES[0] as string }], { home, today: '2026-08-02', openList }),
    ).toMatchObject({
      outcomes: [{ kind: 'unchanged' }],
    });
  }, 120_000);
});
