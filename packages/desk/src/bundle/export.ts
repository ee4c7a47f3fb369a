import type { Language, Library } from '@licet/engine';
import { licetHome } from '@licet/screening';
import type { Kysely } from 'kysely';
import { documentRetention } from '../audit/retention.ts';
import { earRules } from '../determine/determiner.ts';
import { getFile } from '../documents/files.ts';
import { DeskError } from '../errors.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { allow } from '../users/allow.ts';
import { changeAs, recordRefusal } from '../users/refusals.ts';
import {
  documentName,
  FORMAT,
  LOG,
  listed,
  MANIFEST,
  type Manifest,
  MEMO,
  MOST_BYTES,
  PROGRAM,
  sha256,
  TRANSACTION,
} from './format.ts';
import { type LogLine, logOf } from './log.ts';
import { memoOf } from './memo-of.ts';
import { type BundledDocument, type BundleOf, type Transaction, transactionOf } from './transaction.ts';
import { type ZipFile, zip } from './zip/write.ts';

export interface ExportOptions {
  readonly language: Language;
  /** Where the files of documents lie; `LICET_HOME` if absent. */
  readonly home?: string;
  readonly clock?: () => Date;
  /** The rules that say a kept answer in another language. */
  readonly rules?: Library;
}

export interface Bundle {
  /** `licet-SO-1-1.zip`. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/**
 * Everything about one order line or one license in one file, that verifies without the desk. The export is written into
 * the log with the hash of the file, after it was made: the log in the bundle ends before that. The same state, clock
 * and language give the same bytes. Throws `not-allowed` (logged), `not-found`, `bundle-too-large`.
 */
export async function exportBundle(
  store: Store,
  actor: Actor,
  of: BundleOf,
  { language, home = licetHome(), clock = () => new Date(), rules = earRules() }: ExportOptions,
): Promise<Bundle> {
  const subject = `${of.kind}:${of.id}`;
  try {
    allow(actor, 'export-bundle');
  } catch (error) {
    await recordRefusal(store, actor, error, 'export-bundle', subject);
    throw error;
  }
  const exportedAt = clock().toISOString();
  const state = await store.snapshot(async (db) => {
    const transaction = await transactionOf(db, of);
    const by = await accountOf(db, actor.id);
    return { by, transaction, log: await logOf(db, transaction), kept: await keptUntil(db, transaction) };
  });
  const files = await filesOf(state, { home, language, exportedAt, rules });
  const bytes = zip(files);
  const hash = sha256(bytes);
  await changeAs(store, actor, { action: 'export-bundle', subject }, (change) =>
    change.audit('bundle.exported', subject, { sha256: hash, size: bytes.length, language, exportedAt }),
  );
  return { name: nameOf(state.transaction), bytes, sha256: hash };
}

type Retained = BundledDocument['retention'];

interface State {
  readonly transaction: Transaction;
  readonly log: readonly LogLine[];
  readonly by: Manifest['exportedBy'];
  readonly kept: ReadonlyMap<string, Retained>;
}

async function accountOf(db: Kysely<Schema>, id: string): Promise<Manifest['exportedBy']> {
  const row = await db.selectFrom('users').select(['name', 'email']).where('id', '=', id).executeTakeFirst();
  return { id, name: row?.name ?? null, email: row?.email ?? null };
}

async function keptUntil(
  db: Kysely<Schema>,
  { documents }: Transaction,
): Promise<ReadonlyMap<string, Retained>> {
  const kept = new Map<string, Retained>();
  for (const one of documents) kept.set(one.id, await documentRetention(db, one));
  return kept;
}

interface Setting {
  readonly home: string;
  readonly language: Language;
  readonly exportedAt: string;
  readonly rules: Library;
}

async function filesOf(state: State, setting: Setting): Promise<ZipFile[]> {
  const { transaction, log, by } = state;
  const { language, exportedAt: at } = setting;
  const { documents, files } = await documentsOf(state, setting.home);
  const content = json({ ...transaction, documents });
  const head = log.find((line) => line.kind === 'head');
  const ending = head && { seq: head.seq, hash: head.hash };
  const { memo } = await memoOf(
    { transaction: { ...transaction, documents }, content, log },
    { language, exportedAt: at, exportedBy: by, program: PROGRAM },
    setting.rules,
  );
  const all: ZipFile[] = [
    { name: MEMO, data: memo },
    { name: TRANSACTION, data: content },
    { name: LOG, data: Buffer.from(log.map((line) => `${JSON.stringify(line)}\n`).join('')) },
    ...files,
  ];
  const manifest: Manifest = {
    format: FORMAT,
    program: PROGRAM,
    of: transaction.of,
    language,
    exportedAt: at,
    exportedBy: by,
    editions: distinct(transaction.determinations.map(({ edition }) => edition)),
    snapshots: distinct(transaction.determinations.flatMap(({ snapshot }) => snapshot ?? [])),
    head: ending ?? null,
    files: all.map(({ name, data }) => listed(name, data)),
  };
  return [...all, { name: MANIFEST, data: json(manifest) }];
}

/** The bytes of the documents, each hash once. What cannot be read is told in its place. */
async function documentsOf(
  { transaction, kept }: State,
  home: string,
): Promise<{ readonly documents: readonly BundledDocument[]; readonly files: readonly ZipFile[] }> {
  const total = transaction.documents.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_DOCUMENTS)
    throw new DeskError('bundle-too-large', { what: 'documents', given: total, most: MOST_DOCUMENTS });
  const files = new Map<string, ZipFile>();
  const documents: BundledDocument[] = [];
  for (const row of transaction.documents) {
    const retention = kept.get(row.id) as Retained;
    const file = documentName(row.sha256, row.media_type);
    try {
      files.set(file, { name: file, data: files.get(file)?.data ?? (await getFile(home, row.sha256)) });
      documents.push({ ...row, file, problem: null, retention });
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      documents.push({ ...row, file: null, problem: String(error.details.because), retention });
    }
  }
  return { documents, files: [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Leaves room for the rest below `MOST_BYTES`, and stays below what a response should weigh. */
const MOST_DOCUMENTS = MOST_BYTES / 2;

const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

function nameOf({ of, line, order, licenses }: Transaction): string {
  const called = line === null ? licenses[0]?.number : `${order?.external_id}-${line.external_id}`;
  return `licet-${(called ?? of.id).replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, 80)}.zip`;
}
