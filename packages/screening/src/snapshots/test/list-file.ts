import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import type { ListedParty } from '../../lists/party.ts';
import { type Layout, ListError, type ListFile, type Read } from '../../lists/read/reader.ts';
import type { SourceId } from '../../lists/sources.ts';
import type { ImportOptions } from '../import.ts';
import type { OpenList } from '../parsed-file.ts';

export const newHome = (): string => mkdtempSync(path.join(tmpdir(), 'licet-lists-'));

export const party = (source: SourceId, name: string, more: Partial<ListedParty> = {}): ListedParty => ({
  source,
  name,
  aliases: [],
  addresses: [],
  countries: ['CN'],
  programs: [],
  ...(source === 'EL' ? { requirement: 'For all items subject to the EAR. (See § 744.11 of the EAR)' } : {}),
  ...more,
});

export const entities = (source: SourceId, count: number): ListedParty[] =>
  Array.from({ length: count }, (_, at) =>
    party(source, `${WORDS[at % 7]} ${WORDS[(at >> 3) % 5]} Works ${at}`),
  );

const WORDS = ['Amber', 'Basalt', 'Cobalt', 'Dune', 'Ember', 'Fjord', 'Garnet'];

export interface Written {
  readonly layout?: Layout;
  readonly date?: Iso;
  readonly parties: readonly ListedParty[];
  readonly problems?: readonly string[];
  readonly name?: string;
}

let files = 0;

/** A list file in a layout of the tests: one JSON value a line, the layout first. */
export function listFile(
  home: string,
  { layout = 'trade-gov', date, parties, problems = [], name }: Written,
): string {
  const reads: Read[] = [
    ...(date ? [{ kind: 'dated' as const, date, what: 'the whole file' }] : []),
    ...parties.map((one) => ({ kind: 'party' as const, party: one })),
    ...problems.map((message, at) => ({ kind: 'problem' as const, place: `line ${at}`, message })),
  ];
  const file = path.join(home, name ?? `list-${files++}.txt`);
  writeFileSync(file, `${[layout, ...reads].map((one) => JSON.stringify(one)).join('\n')}\n"end"\n`);
  return file;
}

/** Reads those files, and refuses the ones that end in the middle. */
export const openTestList: OpenList = async (file: ListFile) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
  if (lines.at(-1) !== '"end"')
    throw new ListError('truncated', { file: file.name, place: `line ${lines.length}` });
  const [layout, ...reads] = lines.slice(0, -1).map((line) => JSON.parse(line));
  return {
    layout: layout as Layout,
    reads: (async function* () {
      yield* reads as Read[];
    })(),
  };
};

export const options = (home: string, today: Iso, more: Partial<ImportOptions> = {}): ImportOptions => ({
  home,
  today,
  openList: openTestList,
  ...more,
});
