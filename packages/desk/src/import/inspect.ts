import { statSync } from 'node:fs';
import { facts as registry } from '@licet/ear';
import { type Label, label } from '@licet/engine';
import { factName } from '../door/facts.ts';
import type { Store } from '../store/store.ts';
import { columnNames, lacking, type Mapping, proposed } from './columns.ts';
import { FACT, type Field } from './field.ts';
import { fingerprint, openFile, rowsOf } from './file.ts';
import { type ImportKind, type Layout, layoutOf } from './kinds/kinds.ts';
import { readSender, rememberedMapping } from './mappings.ts';

/** What a file seems to say, for somebody to confirm. */
export interface Inspection {
  readonly kind: ImportKind;
  readonly sender: string;
  readonly sha256: string;
  readonly size: number;
  /** Data rows; null of a sheet, which tells only when it is read. */
  readonly rows: number | null;
  readonly columns: readonly string[];
  /** Cells of the first rows, cut short. */
  readonly sample: readonly (readonly string[])[];
  /** What a column can say. */
  readonly fields: readonly Omit<Field, 'words'>[];
  readonly mapping: Mapping;
  /** Whether it is what was confirmed for this sender, and not a proposal. */
  readonly remembered: boolean;
  /** Required fields that no column says yet. */
  readonly missing: readonly string[];
}

const SAMPLE = 5;
const LONGEST = 200;

/**
 * Looks at a file without importing anything: columns, first rows, and what the columns seem to say. Throws `bad-file`,
 * `bad-field`.
 */
export async function inspectFile(
  { db }: Pick<Store, 'db'>,
  {
    path,
    kind,
    sender: given,
  }: { readonly path: string; readonly kind: ImportKind; readonly sender: string },
): Promise<Inspection> {
  const sender = readSender(given);
  const layout = layoutOf(kind);
  const table = await openFile(path);
  const columns = columnNames(table.header, 'The file');
  const sample: string[][] = [];
  const counts = table.done() !== undefined || statSync(path).size === 0;
  let rows = 0;
  for await (const portion of rowsOf(table)) {
    rows += portion.length;
    for (const { cells } of portion.slice(0, SAMPLE - sample.length))
      sample.push(columns.map((_, at) => (cells[at] ?? '').slice(0, LONGEST)));
    if (!counts && sample.length >= SAMPLE) break;
  }
  const remembered = await rememberedMapping(db, kind, sender, columns);
  const mapping = remembered ?? proposed(layout, columns, table.header);
  const said = fieldsIn(mapping);
  return {
    ...{ kind, sender, ...(await fingerprint(path)), columns, sample, mapping },
    rows: counts ? rows : null,
    fields: [...layout.fields.map(({ words: _, ...field }) => field), ...factsOf(layout, [...said])],
    remembered: remembered !== undefined,
    missing: lacking(layout, said),
  };
}

const FACT_HINT: Label = label(
  'as licet rules --facts says; ? is unknown',
  'selon licet rules --facts ; ? est inconnu',
);

/** Facts that columns may say: of an item all of them, of a shipment those that are proposed. */
function factsOf({ facts }: Layout, said: readonly string[]): Omit<Field, 'words'>[] {
  if (facts === undefined) return [];
  return registry.definitions
    .filter(({ name }) => factName(name, facts) !== undefined)
    .filter(({ name }) => facts === 'item' || said.includes(`${FACT}${name}`))
    .map(({ name, title }) => ({ name: `${FACT}${name}`, title, hint: FACT_HINT, required: false }));
}

const fieldsIn = (mapping: Mapping): ReadonlySet<string> =>
  new Set(Object.values(mapping).filter((field) => field !== null));

/** Required fields that a mapping leaves without a column. */
export const missingIn = (kind: ImportKind, mapping: Mapping): readonly string[] =>
  lacking(layoutOf(kind), fieldsIn(mapping));
