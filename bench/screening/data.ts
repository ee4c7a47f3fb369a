import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { Entry, PartyType } from '../../packages/screening/src/lists/party.ts';
import type { SourceId } from '../../packages/screening/src/lists/sources.ts';
import { csvTable } from '../../packages/tables/src/index.ts';

/** Real lists and labelled queries. They are not part of the project; without them nothing is measured. */
const LISTS = new URL('../../../shared/lists/', import.meta.url);

/** Says so in one line where the lists are absent. */
export function listsPresent(): boolean {
  const present = existsSync(new URL('consolidated_2026-07-31.json', LISTS));
  if (!present) console.log('Screening is not measured: ../shared/lists is absent.');
  return present;
}

interface Row {
  readonly source: string;
  readonly type: string | null;
  readonly programs: readonly string[] | null;
  readonly name: string;
  readonly alt_names: readonly string[] | null;
  readonly addresses: readonly { readonly country: string | null }[] | null;
}

/** The entries of the Consolidated Screening List; `id` is the index into `results`. */
export function readEntries(): Entry[] {
  const { results } = JSON.parse(readFileSync(new URL('consolidated_2026-07-31.json', LISTS), 'utf8')) as {
    results: readonly Row[];
  };
  return results.map((row, index) => {
    const countries = [...new Set((row.addresses ?? []).flatMap(({ country }) => country ?? []))];
    return {
      id: String(index),
      source: sourceOf(row.source),
      name: row.name,
      aliases: (row.alt_names ?? []).map((name) => ({ name })),
      ...(row.type === null ? {} : { type: row.type.toLowerCase() as PartyType }),
      addresses: countries.map((country) => ({ country })),
      countries,
      programs: row.programs ?? [],
    };
  });
}

function sourceOf(printed: string): SourceId {
  const code = /\(([^)]+)\)/.exec(printed)?.[1] ?? '';
  return (code === 'NS-MBS List' ? 'MBS' : code) as SourceId;
}

export const namesOf = (entry: Entry): string[] => [entry.name, ...entry.aliases.map(({ name }) => name)];

/** Equal for names that differ only in case, accents, punctuation and spaces. */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

async function csv(file: string): Promise<Record<string, string>[]> {
  const table = await csvTable(createReadStream(new URL(file, LISTS)), { name: file, limit: 1e6 });
  const records: Record<string, string>[] = [];
  for await (const rows of table.rows)
    for (const { cells } of rows)
      records.push(Object.fromEntries(table.header.map((key, i) => [key, cells[i] ?? ''])));
  return records;
}

/** Parameters are chosen on `tune` and reported on `report`. */
export type Half = 'tune' | 'report';
const halfOf = (key: string): Half =>
  (createHash('sha256').update(key).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'report';

export interface Query {
  readonly id: string;
  readonly category: string;
  readonly query: string;
  readonly half: Half;
  /** Index of the entry that must be found; absent where nobody must be. */
  readonly target?: number;
  readonly note: string;
}

/** Positives are split by target, so that no party is in both halves; negatives by the name that they were made from. */
export async function readQueries(): Promise<Query[]> {
  const positives = await csv('bench_positives.csv');
  const negatives = await csv('bench_negatives.csv');
  return [...positives, ...negatives].map((row) => {
    const { id = '', category = '', query = '', note = '', target_index = '' } = row;
    const base = { id, category, query, note };
    if (target_index !== '')
      return { ...base, half: halfOf(`target ${target_index}`), target: Number(target_index) };
    return { ...base, half: halfOf(note.startsWith('from ') ? note : query) };
  });
}

export interface NamePair {
  readonly group: string;
  readonly schema: string;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly quality: string;
  readonly category: string;
  readonly half: Half;
}

/** Labelled pairs of names; split by the second one, which many pairs share. */
export async function readPairs(): Promise<NamePair[]> {
  return (await csv('name_bench_cases.csv')).map((row) => ({
    group: row.case_group ?? '',
    schema: row.schema ?? '',
    a: row.name1 ?? '',
    b: row.name2 ?? '',
    same: row.is_match === 'true',
    quality: row.quality ?? '',
    category: row.category ?? '',
    half: halfOf(plain(row.name2 ?? '')),
  }));
}

export interface Fixture {
  readonly query: string;
  readonly listed: string;
  /** 0 to 100; -1 where OFAC's search did not show the name. */
  readonly score: number;
}

export async function readFixtures(): Promise<Fixture[]> {
  return (await csv('ofac_fixtures.csv')).map((row) => ({
    query: row.query_name ?? '',
    listed: row.result_name ?? '',
    score: Number(row.ofac_score),
  }));
}
