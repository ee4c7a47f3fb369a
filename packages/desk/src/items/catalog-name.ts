import { findItem } from '@licet/catalog';
import { label } from '@licet/engine';
import { either } from '../door/read.ts';
import { refused } from '../door/refused.ts';
import { remembered } from '../door/remembered.ts';

/** How a name of the catalog was read. */
export interface CatalogName {
  /** The catalog's own name. */
  readonly name: string;
  /** What a reader should know of the choice. */
  readonly note?: string;
}

const find = remembered((text: string) => findItem(text));

/** The catalog's name for what a text names for certain; undefined where it names nothing, or nothing for certain. */
export function catalogName(given: string): CatalogName | undefined {
  const finding = find(given);
  if (finding.status !== 'found') return undefined;
  const { item, note } = finding;
  return note === undefined ? { name: item.name } : { name: item.name, note };
}

/** The same, or `bad-field` with what may have been meant: a misspelled chip is never corrected in silence. */
export function readCatalogName(what: string, given: string): CatalogName {
  const found = catalogName(given);
  if (found !== undefined) return found;
  const finding = find(given);
  const names =
    finding.status === 'ask' ? finding.suggestions : finding.status === 'unknown' ? finding.nearest : [];
  throw refused(
    what,
    given,
    label(
      'the id of an item on record, or the name of one item of the catalog (licet chips)',
      "l'identifiant d'un article enregistré, ou le nom d'un article du catalogue (licet chips)",
    ),
    finding.status === 'ask'
      ? label(`Did you mean ${either(names, 'or')}?`, `Vouliez-vous dire ${either(names, 'ou')} ?`)
      : label(`The nearest names are ${names.join(', ')}.`, `Noms les plus proches : ${names.join(', ')}.`),
  );
}
