import { label } from '@licet/engine';
import { either } from '../../door/read.ts';
import { refused } from '../../door/refused.ts';
import type { Action } from '../../users/allow.ts';
import type { Field } from '../field.ts';
import type { Kind } from '../kind.ts';
import { commitments } from './commitments.ts';
import { items } from './items.ts';
import { licenses } from './licenses.ts';
import { orders } from './orders.ts';
import { parties } from './parties.ts';
import { stock } from './stock.ts';

/** What a mapping has to know of a kind. */
export interface Layout extends Pick<Kind<unknown>, 'either' | 'facts'> {
  readonly action: Action;
  readonly fields: readonly Field[];
}

// Rows of a kind go only into its own batches.
const BY_ROW = { orders, parties, items, stock, commitments } as unknown as Readonly<
  Record<Exclude<ImportKind, 'licenses'>, Kind<unknown>>
>;

export const IMPORT_KINDS = ['orders', 'parties', 'items', 'stock', 'commitments', 'licenses'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const layoutOf = (kind: ImportKind): Layout => (kind === 'licenses' ? licenses : BY_ROW[kind]);

/** A kind whose rows stand for themselves; those of a license belong together. */
export const kindByRow = (kind: Exclude<ImportKind, 'licenses'>): Kind<unknown> => BY_ROW[kind];

/** The kind that a word names. Throws `bad-field`. */
export function readKind(word: string): ImportKind {
  const kind = IMPORT_KINDS.find((one) => one === word);
  if (kind !== undefined) return kind;
  throw refused(
    'kind',
    word,
    label(either(IMPORT_KINDS, 'or'), either(IMPORT_KINDS, 'ou')),
    label('Name one of them.', "Nommez l'un d'eux."),
  );
}
