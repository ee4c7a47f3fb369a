import { facts as registry } from '@licet/ear';
import { label, nearest } from '@licet/engine';
import { headerKey } from '@licet/tables';
import { factName } from '../door/facts.ts';
import { refused } from '../door/refused.ts';
import { DeskError } from '../errors.ts';
import { FACT } from './field.ts';
import type { Layout } from './kinds/kinds.ts';
import type { Columns } from './row.ts';

/** What each column says: the name of a field, or null. */
export type Mapping = Readonly<Record<string, string | null>>;

const MOST_COLUMNS = 500;
const LONGEST = 200;

/**
 * The columns of a header by names of their own: one without a header, or with that of an earlier one, is called after
 * its place. Throws `bad-file` where there are more than anybody would map.
 */
export function columnNames(header: readonly string[], file: string): readonly string[] {
  if (header.length > MOST_COLUMNS)
    throw new DeskError('bad-file', {
      because: `${file} has ${header.length} columns; at most ${MOST_COLUMNS} are read. Leave out those that say nothing here.`,
    });
  const taken = new Set<string>();
  return header.map((cell, at) => {
    const written = cell.replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST);
    const name = written === '' || taken.has(written) ? `${written || 'column'} (${at + 1})` : written;
    taken.add(name);
    return name;
  });
}

/**
 * What the columns seem to say, by their headers. Where two could say the same, neither is taken: somebody has to
 * choose.
 */
export function proposed(
  { fields, facts }: Layout,
  columns: readonly string[],
  header: readonly string[],
): Mapping {
  const mapping = new Map<string, string | null>(columns.map((column) => [column, null]));
  const keys = new Map(columns.map((column, at) => [column, headerKey(header[at] ?? '')]));
  const free = (key: string): string[] =>
    columns.filter((column) => keys.get(column) === key && mapping.get(column) === null);
  for (const { name, words } of fields)
    for (const word of words) {
      const fitting = free(word);
      if (fitting.length === 0) continue;
      if (fitting.length === 1) mapping.set(fitting[0] as string, name);
      break;
    }
  if (facts !== undefined)
    for (const { name, aliases = [] } of registry.definitions) {
      if (factName(name, facts) === undefined) continue;
      // A column of orders may be called "model" or "hq" and mean no fact.
      const fitting = [name, ...(facts === 'item' ? aliases : [])].flatMap((word) => free(headerKey(word)));
      if (fitting.length === 1) mapping.set(fitting[0] as string, `${FACT}${name}`);
    }
  return Object.fromEntries(mapping);
}

/** Where each field is, once it is sure that the mapping says all that has to be said. Throws `bad-field`. */
export function mapped(layout: Layout, columns: readonly string[], mapping: Mapping): Columns {
  const at = new Map<string, number>();
  for (const [column, field] of Object.entries(mapping)) {
    if (field === null) continue;
    const index = columns.indexOf(column);
    if (index < 0)
      throw refused(
        'mapping',
        column,
        label('a column of the file', 'une colonne du fichier'),
        label(`The columns are ${shown(columns)}.`, `Les colonnes sont ${shown(columns)}.`),
      );
    const name = fieldNamed(layout, field);
    if (name === undefined) {
      const fields = layout.fields.map((one) => one.name);
      const near = nearest(field, fields).join(', ');
      throw refused(
        `mapping.${column}`,
        field,
        label(
          `the name of a field${layout.facts ? `, or ${FACT} and a fact` : ''}`,
          `le nom d'un champ${layout.facts ? `, ou ${FACT} et un fait` : ''}`,
        ),
        label(
          `The nearest are ${near}. Null leaves the column out.`,
          `Les plus proches : ${near}. Null laisse la colonne de côté.`,
        ),
      );
    }
    const other = at.get(name);
    if (other !== undefined)
      throw refused(
        `mapping.${column}`,
        field,
        label('each field once', 'chaque champ une fois'),
        label(
          `'${columns[other]}' says it already: leave one of them out.`,
          `« ${columns[other]} » le dit déjà : laissez l'une de côté.`,
        ),
      );
    at.set(name, index);
  }
  const [missing] = lacking(layout, at);
  if (missing !== undefined)
    throw refused(
      'mapping',
      shown(columns),
      label(
        `a column for ${missing.replaceAll('|', ' or ')}`,
        `une colonne pour ${missing.replaceAll('|', ' ou ')}`,
      ),
      label(
        'Say which column it is, or add one to the file.',
        'Dites quelle colonne, ou ajoutez-en une au fichier.',
      ),
    );
  return { at, header: columns };
}

function fieldNamed({ fields, facts }: Layout, field: string): string | undefined {
  if (!field.startsWith(FACT)) return fields.find(({ name }) => name === field)?.name;
  const name = facts && factName(field.slice(FACT.length), facts);
  return name === undefined ? undefined : `${FACT}${name}`;
}

/** Required fields without a column; `a|b` where one of them is enough. */
export function lacking(
  { fields, either = [] }: Layout,
  said: { readonly has: (field: string) => boolean },
): readonly string[] {
  return [
    ...fields.filter(({ name, required }) => required && !said.has(name)).map(({ name }) => name),
    ...either.filter((some) => !some.some((name) => said.has(name))).map((some) => some.join('|')),
  ];
}

const MOST_SHOWN = 20;
const shown = (columns: readonly string[]): string =>
  columns.slice(0, MOST_SHOWN).join(', ') + (columns.length > MOST_SHOWN ? ' ...' : '');
