import { label } from '@licet/engine';
import { wanted } from '../book/blocks.ts';
import type { Book } from '../book/book.ts';
import type { Made } from '../book/ledger.ts';
import { settle } from '../book/settle.ts';
import type { Party } from '../determine/line-record.ts';
import { refused } from '../door/refused.ts';
import type { PartySaid } from './read-party.ts';

/** Reads whoever could be meant by these ids of the host system and these names. */
export async function loadParties(
  { db, parties }: Book,
  { ids = [], names = [] }: { readonly ids?: Iterable<string>; readonly names?: Iterable<string> },
): Promise<void> {
  for (const [column, all] of [
    ['external_id', ids],
    ['name', names],
  ] as const)
    for (const some of wanted(all))
      for (const row of await db
        .selectFrom('parties')
        .selectAll()
        .where(column, 'in', some)
        .orderBy('id')
        .execute())
        parties.know(row);
}

export const freshParty = (id: string): Party => ({
  ...{ id, external_id: null, name: '', country: null, address: null, headquarters: null },
  ...{ ultimate_parent: null, owners: '[]', version: 0, changed_at: '', changed_by: '' },
});

/** What orders and host systems say of a party beside its name. */
export const ATTRIBUTES = ['country', 'address', 'headquarters', 'ultimate_parent'] as const;

/** Whether nothing that is said of a party stands against what is on record. */
export const agrees = (
  party: Party,
  said: { readonly [A in (typeof ATTRIBUTES)[number]]?: unknown },
): boolean =>
  ATTRIBUTES.every((name) => said[name] == null || party[name] === null || party[name] === said[name]);

/**
 * Puts a party by its id in the host system. A party that an order named before the host system told its id gets that
 * id, if it is the only one of that name without one and nothing on record speaks against it.
 */
export function settleParty(book: Book, said: PartySaid): { readonly row: Party; readonly made: Made } {
  const [known] = book.parties.find('external', said.external_id);
  const row = known ?? namedWithoutId(book, said);
  if (row === undefined && said.name === undefined)
    throw refused(
      'name',
      '',
      label('the name of a new party', "le nom d'une nouvelle partie"),
      label('Fill it in.', 'Remplissez-le.'),
    );
  return settle(book.parties, row, said, () => freshParty(book.id()));
}

/** The only party of a name that has no id yet and fits what is said. */
export function namedWithoutId(
  { parties }: Book,
  said: { readonly name?: string | undefined } & Parameters<typeof agrees>[1],
): Party | undefined {
  if (said.name === undefined) return undefined;
  const without = parties.find('name', said.name).filter(({ external_id }) => external_id === null);
  const fitting = without.filter((party) => agrees(party, said));
  return fitting.length === 1 ? fitting[0] : undefined;
}
