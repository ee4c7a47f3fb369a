import { FIELD_NAMES } from './fields.ts';
import type { Mapping } from './map-columns.ts';

/** How the header was read, one line per column, in the order of the file. */
export function mappingLines(header: readonly string[], { fields, facts }: Mapping): string[] {
  const meaning = new Map<number, string>(facts.map(({ name, index }) => [index, name]));
  for (const field of FIELD_NAMES) {
    const index = fields[field];
    if (index !== undefined) meaning.set(index, field);
  }
  return header.map(
    (one, index) => `${one.trim() || `(column ${index + 1})`} -> ${meaning.get(index) ?? 'kept as it is'}`,
  );
}
