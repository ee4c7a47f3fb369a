import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ReconciledEntry, reconcileLists } from '../../test/reconcile-lists.ts';
import type { ListedParty } from '../lists/party.ts';
import { readList } from '../lists/read/index.ts';
import { footnoteOf } from './footnote.ts';
import { termsOf } from './terms.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/lists');
const missing = !existsSync(FOLDER);
if (missing) console.warn('entity-list: the tests on real lists are skipped, ../shared/lists is not there');

async function partiesOf(name: string): Promise<ListedParty[]> {
  const parties: ListedParty[] = [];
  for await (const read of readList({ name, bytes: createReadStream(join(FOLDER, name)) }))
    if (read.kind === 'party' && (read.party.source === 'EL' || read.party.source === 'MEU'))
      parties.push(read.party);
  return parties;
}

const tally = (values: readonly string[]) => {
  const found: Record<string, number> = {};
  for (const value of values) found[value] = (found[value] ?? 0) + 1;
  return found;
};

describe.skipIf(missing)('the terms of the real Entity List', () => {
  let csl: ListedParty[] = [];
  let supplement: ListedParty[] = [];
  let pairs: ReconciledEntry[] = [];
  beforeAll(async () => {
    csl = await partiesOf('consolidated_2026-07-31.json');
    supplement = await partiesOf('entity_list_supp4_2026-07-09.json');
    pairs = reconcileLists(
      csl.filter(({ source }) => source === 'EL'),
      supplement,
    );
  });

  test('footnotes in each source', () => {
    const classes = (parties: readonly ListedParty[]) =>
      tally(
        parties
          .filter(({ source }) => source === 'EL')
          .map(({ requirement }) => footnoteOf(requirement).footnote),
      );
    expect(classes(csl)).toEqual({ 1: 156, 3: 771, 4: 96, 5: 16, none: 2380, unclear: 1 });
    expect(classes(supplement)).toEqual({ 1: 130, 3: 773, 4: 96, 5: 16, none: 2390, unclear: 4 });
  });

  test('where the sources differ', () => {
    expect(pairs.filter((pair) => pair.csl && pair.supplement).length).toBeGreaterThan(3_200);
    expect(tally(pairs.flatMap(({ problem }) => problem?.code ?? []))).toEqual({ lost: 5, disagree: 3 });
    // Two makers of chips for AI lost their mark in one source.
    const of = (name: string) => pairs.find((pair) => pair.csl?.name.startsWith(name));
    expect(of('Shanghai Supercomputing Technology')).toMatchObject({
      footnote: '4',
      problem: { code: 'lost' },
    });
    expect(of('Shanghai Biren Intelligent Technology')).toMatchObject({ footnote: '4' });
  });

  test('every license requirement and review policy is read', () => {
    const printed = (key: 'requirement' | 'policy') => new Set(csl.flatMap((party) => party[key] ?? [])).size;
    expect([printed('requirement'), printed('policy')]).toEqual([89, 78]);
    const unread = [...csl, ...supplement].filter((party) => {
      const { requirement, policy } = termsOf(party);
      return (requirement && 'unread' in requirement) || (policy && 'unread' in policy);
    });
    expect(unread).toEqual([]);
  });
});
