import type { Kysely, Selectable } from 'kysely';
import { licenseRetention, lineRetention, type Retention } from '../audit/retention.ts';
import { DeskError } from '../errors.ts';
import type { Schema } from '../store/schema.ts';
import { type BundledDetermination, determinationsOf, type Texts } from './determination.ts';

/** What a bundle is of. */
export interface BundleOf {
  readonly kind: 'order-line' | 'license';
  readonly id: string;
}

type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;

/** A document of the transaction. `file` is its name in the bundle; null where its bytes could not be had. */
export type BundledDocument = Row<'documents'> & {
  readonly file: string | null;
  readonly problem: string | null;
  readonly retention: Retention;
};

/** Somebody who acted, as the account is now. */
type Person = Pick<Row<'users'>, 'id' | 'name' | 'email' | 'roles'>;

/** Everything that the desk keeps of one order line or one license: `transaction.json`. Columns keep their names. */
export interface Transaction {
  readonly of: BundleOf;
  readonly retention: Retention;
  /** Null in the bundle of a license. */
  readonly line: Row<'order_lines'> | null;
  readonly order: Row<'orders'> | null;
  readonly item: Row<'items'> | null;
  readonly parties: readonly { readonly role: string; readonly party: Row<'parties'> }[];
  readonly determinations: readonly BundledDetermination[];
  readonly texts: Texts;
  readonly releases: readonly Row<'releases'>[];
  readonly drawdowns: readonly Row<'drawdowns'>[];
  readonly licenses: readonly Row<'licenses'>[];
  readonly licenseLines: readonly Row<'license_lines'>[];
  readonly exceptionUses: readonly Row<'exception_uses'>[];
  readonly tasks: readonly Row<'tasks'>[];
  readonly documents: readonly Row<'documents'>[];
  readonly people: readonly Person[];
}

/** Reads a transaction; `db` is one state of the database. Throws `not-found`. */
export const transactionOf = (db: Kysely<Schema>, of: BundleOf): Promise<Transaction> =>
  of.kind === 'order-line' ? lineTransaction(db, of.id) : licenseTransaction(db, of.id);

async function lineTransaction(db: Kysely<Schema>, id: string): Promise<Transaction> {
  const line = await db.selectFrom('order_lines').selectAll().where('id', '=', id).executeTakeFirst();
  if (line === undefined) throw new DeskError('not-found', { what: 'order line', id });
  const order = await db.selectFrom('orders').selectAll().where('id', '=', line.order_id).executeTakeFirst();
  const item = await db.selectFrom('items').selectAll().where('id', '=', line.item_id).executeTakeFirst();
  const roles = await db
    .selectFrom('line_parties')
    .innerJoin('parties', 'parties.id', 'line_parties.party_id')
    .selectAll('parties')
    .select('line_parties.role as as_role')
    .where('line_id', '=', id)
    .orderBy('line_parties.role')
    .orderBy('line_parties.party_id')
    .execute();
  const drawdowns = await db
    .selectFrom('drawdowns')
    .selectAll()
    .where('order_line_id', '=', id)
    .orderBy('id')
    .execute();
  const licenseLines = await rowsIn(
    db,
    'license_lines',
    'id',
    drawdowns.map((one) => one.license_line_id),
  );
  const licenses = await rowsIn(
    db,
    'licenses',
    'id',
    licenseLines.map((one) => one.license_id),
  );
  const parties = roles.map(({ as_role: role, ...party }) => ({ role, party }));
  const licensed = licenses.map((one) => `license:${one.id}`);
  const rest = await around(db, [`order-line:${id}`, ...licensed], {
    exceptionUses: await exceptionUsesOf(db, id),
    drawdowns,
    more: [
      `order:${line.order_id}`,
      `item:${line.item_id}`,
      ...parties.map(({ party }) => `party:${party.id}`),
    ],
  });
  const { determinations, texts } = await determinationsOf(db, id);
  const releases = await rowsIn(db, 'releases', 'line_id', [id]);
  const found = {
    of: { kind: 'order-line', id } as const,
    retention: await lineRetention(db, id),
    ...{ line, order: order ?? null, item: item ?? null, parties, determinations, texts },
    ...{ releases, drawdowns, licenses, licenseLines, ...rest },
  };
  return { ...found, people: await peopleIn(db, found) };
}

async function licenseTransaction(db: Kysely<Schema>, id: string): Promise<Transaction> {
  const license = await db.selectFrom('licenses').selectAll().where('id', '=', id).executeTakeFirst();
  if (license === undefined) throw new DeskError('not-found', { what: 'license', id });
  const licenseLines = await rowsIn(db, 'license_lines', 'license_id', [id]);
  const drawdowns = await rowsIn(
    db,
    'drawdowns',
    'license_line_id',
    licenseLines.map((one) => one.id),
  );
  const rest = await around(db, [`license:${id}`], { exceptionUses: [], drawdowns, more: [] });
  const found = {
    of: { kind: 'license', id } as const,
    retention: await licenseRetention(db, id),
    ...{ line: null, order: null, item: null, parties: [], determinations: [], texts: {}, releases: [] },
    ...{ drawdowns, licenses: [license], licenseLines, ...rest },
  };
  return { ...found, people: await peopleIn(db, found) };
}

/** Tasks on the subjects, and documents of them, of their tasks, or shown as evidence. */
async function around(
  db: Kysely<Schema>,
  subjects: readonly string[],
  {
    exceptionUses,
    drawdowns,
    more,
  }: {
    readonly exceptionUses: readonly Row<'exception_uses'>[];
    readonly drawdowns: readonly Row<'drawdowns'>[];
    /** Subjects whose documents count and whose tasks do not. */
    readonly more: readonly string[];
  },
) {
  const tasks = await rowsIn(db, 'tasks', 'subject', subjects);
  const evidence = [...tasks, ...exceptionUses].flatMap((one) => one.evidence ?? []);
  const returned = await evidenceOfReturns(db, subjects, drawdowns);
  const documents = [
    ...(await rowsIn(db, 'documents', 'subject', [
      ...subjects,
      ...more,
      ...tasks.map((task) => `task:${task.id}`),
    ])),
    ...(await rowsIn(db, 'documents', 'id', [...evidence, ...returned])),
  ];
  return { exceptionUses, tasks, documents: distinct(documents) };
}

/** Documents that show that these came back; they stand in the log alone. */
async function evidenceOfReturns(
  db: Kysely<Schema>,
  subjects: readonly string[],
  drawdowns: readonly Row<'drawdowns'>[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('audit')
    .select('data')
    .where('subject', 'in', subjects)
    .where('action', '=', 'license.return')
    .execute();
  return rows.flatMap(({ data }) => {
    const { id, evidence } = JSON.parse(data) as { readonly id?: string; readonly evidence?: string };
    return evidence !== undefined && drawdowns.some((one) => one.id === id) ? [evidence] : [];
  });
}

/** Uses for the line, and what BIS answered to them. */
const exceptionUsesOf = (db: Kysely<Schema>, line: string): Promise<Row<'exception_uses'>[]> =>
  db.selectFrom('exception_uses').selectAll().where('order_line_id', '=', line).orderBy('id').execute();

async function peopleIn(db: Kysely<Schema>, found: Omit<Transaction, 'people'>): Promise<Person[]> {
  const ids = new Set([
    ...found.determinations.map((one) => one.askedBy),
    ...found.releases.map((one) => one.released_by),
    ...[...found.drawdowns, ...found.exceptionUses].map((one) => one.by),
    ...found.tasks.flatMap((one) => [one.changed_by, one.owner ?? '']),
    ...found.documents.map((one) => one.added_by),
    ...[...found.licenses, ...found.parties.map(({ party }) => party)].map((one) => one.changed_by),
    ...[found.line, found.order, found.item].flatMap((one) => one?.changed_by ?? []),
  ]);
  return db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'roles'])
    .where('id', 'in', [...ids, ''])
    .orderBy('id')
    .execute();
}

type Listed = 'license_lines' | 'licenses' | 'drawdowns' | 'tasks' | 'documents' | 'releases';

/** Rows of a table in which a column is one of these, by id. */
async function rowsIn<Table extends Listed>(
  db: Kysely<Schema>,
  table: Table,
  column: keyof Schema[Table] & string,
  values: readonly string[],
): Promise<Row<Table>[]> {
  const found: Row<Table>[] = [];
  const all = [...new Set(values)];
  for (let at = 0; at < all.length; at += MOST_VALUES)
    found.push(
      ...((await db
        .selectFrom(table as 'tasks')
        .selectAll()
        .where(column as 'id', 'in', all.slice(at, at + MOST_VALUES))
        .execute()) as unknown as Row<Table>[]),
    );
  return (found as unknown as { readonly id: string }[]).sort(byId) as unknown as Row<Table>[];
}

/** Parameters of one statement. */
const MOST_VALUES = 1_000;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const distinct = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort(byId);
