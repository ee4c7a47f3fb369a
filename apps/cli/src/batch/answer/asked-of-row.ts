import type { Asked } from '../../question/build.ts';
import type { Field } from '../columns/fields.ts';
import type { Mapping } from '../columns/map-columns.ts';

/** The question of a row but for its days and reading, which change from row to row of the same order. */
export function askedOfRow(cells: readonly string[], { fields, facts }: Mapping): Asked {
  const cell = (field: Field): string | undefined => {
    const index = fields[field];
    const text = index === undefined ? '' : (cells[index] as string).trim();
    return text === '' ? undefined : text;
  };
  const one = (field: Field): string[] | undefined => {
    const text = cell(field);
    return text === undefined ? undefined : [text];
  };
  return {
    item: cell('item'),
    to: cell('to'),
    from: cell('from'),
    route: cell('route'),
    exporter: cell('exporter'),
    hq: one('hq'),
    parent: one('parent'),
    consignee: cell('consignee'),
    // Names hold commas ("Northwind Cloud Pte, Ltd"), so several end users are separated by semicolons; what stands
    // behind one of them, as in "Northwind Cloud;country=SG", belongs to it.
    endUser: cell('endUser')
      ?.split(/;(?!\s*[\p{L}-]+\s*=)/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    quantity: cell('quantity'),
    fact: facts.flatMap(({ name, index }) => {
      const text = (cells[index] as string).trim();
      return text === '' ? [] : [`${name}=${text}`];
    }),
  };
}
