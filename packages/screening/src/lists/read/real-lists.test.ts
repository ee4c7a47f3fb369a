import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readList } from './index.ts';
import { outcomeOf } from './testing.ts';

const FOLDER = join(import.meta.dirname, '../../../../../../shared/lists');
const missing = !existsSync(FOLDER);
if (missing) console.warn('lists/read: the tests on real lists are skipped, ../shared/lists is not there');

const read = (name: string) => outcomeOf(readList({ name, bytes: createReadStream(join(FOLDER, name)) }));
const counts = (parties: readonly { readonly source: string }[]) => {
  const found: Record<string, number> = {};
  for (const { source } of parties) found[source] = (found[source] ?? 0) + 1;
  return found;
};

describe.skipIf(missing)('the real lists', () => {
  test('the Consolidated Screening List', async () => {
    const name = 'consolidated_2026-07-31.json';
    const { parties, problems, dated, error } = await read(name);
    expect(error).toBeUndefined();
    expect(counts(parties)).toEqual({
      CAP: 1,
      CMIC: 68,
      DPL: 1596,
      DTC: 787,
      EL: 3420,
      ISN: 161,
      MBS: 51,
      MEU: 70,
      PLC: 78,
      SDN: 19181,
      SSI: 286,
      UVL: 222,
    });
    expect(parties.filter(({ type }) => type === 'address')).toHaveLength(19);
    expect(dated).toHaveLength(13);
    // Countries that are none or are no more, and one letter that trade.gov lost.
    expect(problems.filter((problem) => !problem.endsWith('is no country that Licet knows'))).toEqual([
      expect.stringMatching(/name: a letter of '.*' is lost in the file$/),
    ]);
    expect(problems).toHaveLength(14);

    // Every printed name is a name of its party: 57,174 in all.
    const rows: { name: string; alt_names: string[] | null }[] = JSON.parse(
      readFileSync(join(FOLDER, name), 'utf8'),
    ).results;
    const tidy = (text: string) =>
      text
        .replace(/[\u0080-\u009f]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    let names = 0;
    const lost = rows.flatMap((row, i) => {
      const known = new Set([parties[i]?.name, ...(parties[i]?.aliases.map((alias) => alias.name) ?? [])]);
      const printed = [row.name, ...(row.alt_names ?? [])];
      names += printed.length;
      return printed.filter((each) => !known.has(tidy(each)));
    });
    expect([names, lost]).toEqual([57_174, []]);
  });

  test('Supplement No. 4 and the MEU List', async () => {
    const entities = await read('entity_list_supp4_2026-07-09.json');
    expect(entities.error).toBeUndefined();
    expect(counts(entities.parties)).toEqual({ EL: 3409 });
    expect(entities.parties.filter(({ countries }) => countries.length === 0)).toEqual([]);
    expect(entities.parties.filter(({ listed }) => listed === undefined)).toHaveLength(3);
    expect(entities.parties.find(({ name }) => name === 'Huawei Technologies Morocco')?.aliases).toEqual([]);
    const meu = await read('meu_2026-07-09.json');
    expect(counts(meu.parties)).toEqual({ MEU: 70 });
    expect(meu.problems).toEqual([]);
  });

  test("trade.gov's importer fixtures", async () => {
    const files = readdirSync(join(FOLDER, 'format')).filter((name) => /^ita_expected_.*\.json$/.test(name));
    expect(files).toHaveLength(11);
    for (const file of files) {
      const { parties, problems, error } = await read(join('format', file));
      expect([file, error, problems]).toEqual([file, undefined, []]);
      expect(new Set(parties.map(({ source }) => source))).toEqual(
        new Set([file.slice(13, -5).toUpperCase()]),
      );
    }
  });

  test('the CSV of trade.gov is refused', async () => {
    expect((await read('format/consolidated_layout.csv')).error?.code).toBe('csv-refused');
  });
});
