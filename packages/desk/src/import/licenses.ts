import { type Iso, label } from '@licet/engine';
import type { Kysely } from 'kysely';
import { type Book, bookOf } from '../book/book.ts';
import type { Made } from '../book/ledger.ts';
import { refused } from '../door/refused.ts';
import { DeskError } from '../errors.ts';
import { itemOnRecord, loadItems } from '../items/settle-item.ts';
import { applyForLicense, checkLines, decideLicense, type GrantedLine } from '../licenses/applications.ts';
import { loadParties } from '../parties/settle-party.ts';
import { canonical } from '../store/canonical.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { batchesOf, type ReadRow } from './batches.ts';
import { openFile } from './file.ts';
import { type LicenseRow, readLicenseRow } from './kinds/licenses.ts';
import type { Columns, Problem } from './row.ts';
import { type Fates, noFates, type Tally } from './tally.ts';

/** Rows of a file of licenses, which are read as a whole: those of one license belong together. */
const MOST_ROWS = 10_000;

interface LicensesPass {
  readonly path: string;
  readonly columns: Columns;
  readonly dryRun: boolean;
  readonly today: Iso;
  readonly tally: Tally;
  readonly onBatch: () => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Puts licenses on record as applied for or granted, each with all its rows or not at all. What is on record already is
 * never changed by a file, but for an application that was granted meanwhile.
 */
export async function importLicenses(store: Store, actor: Actor, pass: LicensesPass): Promise<void> {
  const rows: ReadRow<LicenseRow>[] = [];
  for await (const batch of batchesOf(await openFile(pass.path), pass.columns, readLicenseRow, MOST_ROWS)) {
    rows.push(...batch);
    if (rows.length > MOST_ROWS)
      throw new DeskError('bad-file', {
        because: `A file of licenses has at most ${MOST_ROWS} rows. Divide it between two licenses.`,
      });
  }
  for (const [number, some] of Map.groupBy(rows, ({ cells }) => cells.text('number') ?? '')) {
    if (pass.signal?.aborted) return;
    pass.tally.add(await settled(store, actor, number, some, pass));
    pass.onBatch();
  }
}

type Rows = readonly ReadRow<LicenseRow>[];

async function settled(
  store: Store,
  actor: Actor,
  number: string,
  rows: Rows,
  pass: LicensesPass,
): Promise<Fates> {
  const fates = noFates();
  const bad = rows.find(({ wish }) => wish === undefined);
  if (bad !== undefined) {
    fates.refused += rows.length;
    for (const { row, wish, problems } of rows)
      fates.problems.push(...(wish === undefined ? problems : [besides(row, bad.row, number, pass.columns)]));
    return fates;
  }
  try {
    const made = await put(store, actor, number, rows, pass);
    fates.made[made] += rows.length;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    fates.refused += rows.length;
    fates.problems.push({ ...aboutLicense(error, number), ...at(rows[0]?.row ?? 0, pass.columns) });
    for (const { row } of rows.slice(1))
      fates.problems.push(besides(row, rows[0]?.row ?? 0, number, pass.columns));
  }
  return fates;
}

async function put(
  store: Store,
  actor: Actor,
  number: string,
  rows: Rows,
  { dryRun, today }: LicensesPass,
): Promise<Made> {
  const wishes = rows.map(({ wish }) => wish as LicenseRow);
  const [{ head }] = wishes as [LicenseRow];
  const other = wishes.findIndex((one) => canonical(one.head) !== canonical(head));
  if (other > 0)
    throw refused(
      'number',
      number,
      label(
        `the same agency and days in row ${rows[other]?.row} as in row ${rows[0]?.row}`,
        `la même autorité et les mêmes jours à la ligne ${rows[other]?.row} qu'à la ligne ${rows[0]?.row}`,
      ),
      label('Correct one of the rows.', "Corrigez l'une des lignes."),
      'said-otherwise',
    );
  const lines = await grantedLines(store.db, wishes);
  checkDays(head.appliedOn, head.decidedOn, head.expiresOn, today);
  if (head.decidedOn !== null) checkLines(lines);
  const known = await onRecord(store.db, number);
  if (known !== undefined && known.said === saidOf(head, lines)) return 'unchanged';
  const application = saidOf({ ...head, decidedOn: null, expiresOn: null }, []);
  if (known !== undefined && (known.status !== 'applied' || known.said !== application))
    throw refused(
      'number',
      number,
      label(
        `what is on record of the license (${known.status})`,
        `ce qui est enregistré de la licence (${known.status})`,
      ),
      label(
        'A file changes no license that is on record. Change it by hand, or leave the rows out.',
        'Un fichier ne change aucune licence enregistrée. Changez-la à la main, ou omettez les lignes.',
      ),
      'differs-from-record',
    );
  if (dryRun) return known === undefined ? 'created' : 'changed';
  const { agency, appliedOn, decidedOn, expiresOn } = head;
  const id = known?.id ?? (await applyForLicense(store, actor, { number, agency, appliedOn })).id;
  if (decidedOn !== null)
    await decideLicense(store, actor, {
      license: id,
      decision: { status: 'granted', decidedOn, expiresOn: expiresOn as Iso, lines, conditions: [] },
    });
  return known === undefined ? 'created' : 'changed';
}

/** The lines with the ids of items and parties that are on record. */
async function grantedLines(db: Kysely<Schema>, wishes: readonly LicenseRow[]): Promise<GrantedLine[]> {
  const lines = wishes.flatMap(({ line }) => line ?? []);
  const book = bookOf(db, () => '');
  await loadItems(
    book,
    lines.flatMap(({ item }) => item ?? []),
  );
  const words = lines.flatMap(({ consignee, endUser }) => [consignee ?? [], endUser ?? []].flat());
  await loadParties(book, { ids: words, names: words });
  return lines.map((line) => ({
    ...line,
    item: line.item === null ? null : itemOnRecord(book, 'item', line.item).id,
    consignee: partyOnRecord(book, 'consignee', line.consignee),
    endUser: partyOnRecord(book, 'endUser', line.endUser),
  }));
}

function partyOnRecord({ parties }: Book, what: string, word: string | null): string | null {
  if (word === null) return null;
  const [byId] = parties.find('external', word);
  const named = byId === undefined ? parties.find('name', word) : [byId];
  const [only] = named;
  if (only !== undefined && named.length === 1) return only.id;
  throw refused(
    what,
    word,
    label('one party on record', 'une seule partie enregistrée'),
    named.length === 0
      ? label(
          'Put it on record first: licet desk import parties.',
          "Enregistrez-la d'abord : licet desk import parties.",
        )
      : label(
          `${named.length} parties have this name: give the id.`,
          `${named.length} parties portent ce nom : donnez l'identifiant.`,
        ),
  );
}

function checkDays(applied: Iso, decided: Iso | null, expires: Iso | null, today: Iso): void {
  for (const [what, given] of [
    ['application', applied],
    ['decision', decided],
  ] as const)
    if (given !== null && given > today) throw new DeskError('day-to-come', { what, given, today });
  if (decided === null) return;
  for (const [first, before, second, after] of [
    ['application', applied, 'decision', decided],
    ['decision', decided, 'expiry', expires as Iso],
  ] as const)
    if (after < before) throw new DeskError('days-out-of-order', { first, before, second, after });
}

/** A license as one text: its head, and its lines in whatever order. */
const saidOf = (head: LicenseRow['head'], lines: readonly GrantedLine[]): string =>
  canonical([head, lines.map((line) => canonical(line)).sort()]);

async function onRecord(db: Kysely<Schema>, number: string) {
  const license = await db.selectFrom('licenses').selectAll().where('number', '=', number).executeTakeFirst();
  if (license === undefined) return undefined;
  const lines = await db
    .selectFrom('license_lines')
    .select(['eccn', 'item_id as item', 'consignee', 'end_user as endUser', 'destination'])
    .select(['currency', 'quantity', 'value', 'tpp'])
    .where('license_id', '=', license.id)
    .execute();
  const { id, status, agency, applied_on, decided_on, expires_on } = license;
  const head = { agency, appliedOn: applied_on as Iso, decidedOn: decided_on, expiresOn: expires_on };
  return { id, status, said: saidOf(head, lines) };
}

const at = (row: number, { at: places, header }: Columns): Pick<Problem, 'row' | 'column' | 'field'> => ({
  row,
  field: 'number',
  column: header[places.get('number') ?? -1] ?? null,
});

/** The row itself could be taken, another one of its license cannot. */
const besides = (row: number, other: number, given: string, columns: Columns): Problem => ({
  ...at(row, columns),
  code: 'bad-field',
  given,
  expected: label(
    'a license of which every row can be taken',
    'une licence dont toute ligne puisse être prise',
  ),
  wayOut: label(
    `Correct row ${other} of the same license.`,
    `Corrigez la ligne ${other} de la même licence.`,
  ),
});

function aboutLicense(
  error: DeskError,
  number: string,
): Pick<Problem, 'code' | 'given' | 'expected' | 'wayOut'> {
  const { expected, wayOut, given } = error.details as Partial<Problem>;
  if (expected !== undefined && wayOut !== undefined)
    return { code: error.code, given: String(given), expected, wayOut };
  return {
    code: error.code,
    given: number,
    expected: label('a license that can be', 'une licence possible'),
    wayOut: label(error.in('en'), error.in('fr')),
  };
}
