import { readFile, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Library } from '@licet/engine';
import type { Head } from '../audit/verify.ts';
import { earRules } from '../determine/determiner.ts';
import { DeskError } from '../errors.ts';
import type { BundleFinding, BundleNote } from './findings.ts';
import {
  FORMAT,
  LOG,
  listed,
  MANIFEST,
  type Manifest,
  MEMO,
  MOST_BYTES,
  mayHold,
  PROGRAM,
  sha256,
  TRANSACTION,
} from './format.ts';
import type { LogLine } from './log.ts';
import { type BundledTransaction, memoOf } from './memo-of.ts';
import { walkLog } from './verify-log.ts';
import { checkTransaction } from './verify-transaction.ts';
import { BadZip, unzip } from './zip/read.ts';
import type { ZipFile } from './zip/write.ts';

export interface BundleVerified {
  readonly manifest: Manifest;
  /** Of the whole file: what the log of the desk says of its export. */
  readonly sha256: string;
  readonly files: number;
  readonly entries: number;
  readonly determinations: number;
  /** Empty where nothing was changed, as far as the bundle alone can show. */
  readonly findings: readonly BundleFinding[];
  readonly notes: readonly BundleNote[];
}

export interface VerifyBundleOptions {
  readonly rules?: Library;
  /** An end of the log that was noted elsewhere. */
  readonly head?: Head;
}

/**
 * Checks a bundle without the desk that wrote it. Whoever changes one thing has to change what names its hash, up to the
 * log, in which every later entry then differs; whoever writes all of it anew is found only by an end of the log, or a
 * hash of the file, that was noted elsewhere. Throws `bundle-damaged` for what is no bundle.
 */
export async function verifyBundle(file: string, options: VerifyBundleOptions = {}): Promise<BundleVerified> {
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      throw new DeskError('bundle-damaged', { file, because: `${size} bytes, at most ${MOST_BYTES}` });
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError('bundle-damaged', { file, because: (error as NodeJS.ErrnoException).code });
  }
  return verifyBytes(bytes, file, options);
}

/** The same for bytes at hand; `file` is what messages call them. */
export async function verifyBytes(
  bytes: Buffer,
  file: string,
  { rules = earRules(), head }: VerifyBundleOptions = {},
): Promise<BundleVerified> {
  const files = unpack(bytes, file);
  const manifest = manifestOf(files, file);
  const findings = [...checkFiles(manifest, files)];
  const notes: BundleNote[] = [];
  /** What cannot be read is a finding, and the rest is checked all the same. */
  const reading = async <T>(name: string, work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      findings.push({ code: 'unreadable', where: name, detail: whyUnread(error) });
      return undefined;
    }
  };
  const data = (name: string): Buffer => Buffer.from(files.find((one) => one.name === name)?.data ?? '');
  const log = (await reading(LOG, () => linesOf(data(LOG)))) ?? [];
  const walked = await reading(LOG, () => walkLog(log, head));
  findings.push(...(walked?.findings ?? []));
  notes.push(...(walked?.notes ?? []));
  const last = log.find((line) => line.kind === 'head');
  if (!isDeepStrictEqual(manifest.head, last === undefined ? null : { seq: last.seq, hash: last.hash }))
    findings.push({ code: 'disagrees', where: `${MANIFEST}, head`, detail: `with ${LOG}` });

  const content = data(TRANSACTION);
  const transaction = await reading(TRANSACTION, () => JSON.parse(String(content)) as BundledTransaction);
  if (transaction !== undefined) {
    const hashes = new Map(files.map((one) => [one.name, sha256(one.data)]));
    const checked = await reading(TRANSACTION, () =>
      checkTransaction(transaction, { entries: walked?.sound ?? [], files: hashes, rules }),
    );
    findings.push(...(checked?.findings ?? []));
    notes.push(...(checked?.notes ?? []));
    await reading(MEMO, async () => {
      if (manifest.program.version === PROGRAM.version) {
        const { memo, inKeptWords } = await memoOf({ transaction, content, log }, manifest, rules);
        if (memo.equals(data(MEMO))) return;
        if (!inKeptWords || manifest.language === 'en')
          return findings.push({ code: 'memo-differs', where: MEMO, detail: '' });
      }
      return notes.push({ code: 'memo-not-remade', where: MEMO, detail: manifest.program.version });
    });
    const editions = [...new Set((transaction.determinations ?? []).map(({ edition }) => edition))].sort();
    if (!isDeepStrictEqual([transaction.of, editions], [manifest.of, manifest.editions]))
      findings.push({ code: 'disagrees', where: MANIFEST, detail: `with ${TRANSACTION}` });
  }
  return {
    manifest,
    sha256: sha256(bytes),
    files: files.length,
    entries: walked?.sound.length ?? 0,
    determinations: transaction?.determinations?.length ?? 0,
    findings,
    notes,
  };
}

function unpack(bytes: Buffer, file: string): readonly ZipFile[] {
  try {
    return unzip(bytes, { total: MOST_BYTES, mayHold });
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    throw new DeskError('bundle-damaged', { file, because: error.message });
  }
}

function manifestOf(files: readonly ZipFile[], file: string): Manifest {
  const damaged = (because: string) => new DeskError('bundle-damaged', { file, because });
  const found = files.find(({ name }) => name === MANIFEST);
  if (found === undefined) throw damaged(`it has no ${MANIFEST}`);
  let manifest: Manifest;
  try {
    manifest = JSON.parse(Buffer.from(found.data).toString('utf8'));
  } catch {
    throw damaged(`${MANIFEST} is not JSON`);
  }
  if (manifest?.format !== FORMAT)
    throw damaged(
      `${MANIFEST}: expected the format ${FORMAT}, got '${String(manifest?.format).slice(0, 40)}'`,
    );
  const isWhole =
    Array.isArray(manifest.files) &&
    manifest.files.every((one) => typeof one?.name === 'string' && typeof one.sha256 === 'string') &&
    (manifest.language === 'en' || manifest.language === 'fr') &&
    !Number.isNaN(Date.parse(manifest.exportedAt)) &&
    typeof manifest.exportedBy?.id === 'string' &&
    typeof manifest.program?.version === 'string' &&
    typeof manifest.of?.id === 'string';
  if (!isWhole) throw damaged(`${MANIFEST} lacks what a manifest has`);
  return manifest;
}

function* checkFiles({ files: wanted }: Manifest, files: readonly ZipFile[]): Generator<BundleFinding> {
  const found = new Map(files.map(({ name, data }) => [name, listed(name, data)]));
  for (const one of wanted) {
    const is = found.get(one.name);
    if (is === undefined) yield { code: 'missing', where: one.name, detail: '' };
    else if (!isDeepStrictEqual(is, one))
      yield {
        code: 'changed',
        where: one.name,
        detail: `${one.sha256.slice(0, 12)} -> ${is.sha256.slice(0, 12)}`,
      };
  }
  const names = [...wanted.map(({ name }) => name), MANIFEST];
  for (const name of found.keys())
    if (!names.includes(name)) yield { code: 'added', where: name, detail: '' };
  const order = names.filter((name) => found.has(name));
  const is = [...found.keys()].filter((name) => names.includes(name));
  const at = is.findIndex((name, index) => name !== order[index]);
  if (at >= 0) yield { code: 'reordered', where: is[at] as string, detail: '' };
}

const whyUnread = (error: unknown): string =>
  error instanceof SyntaxError ? 'not JSON' : 'not built as Licet builds it';

const KINDS: ReadonlySet<string> = new Set(['entry', 'skipped', 'gap', 'head']);

function linesOf(data: Buffer): LogLine[] {
  return data
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const read = JSON.parse(line) as LogLine;
      if (!KINDS.has(read?.kind)) throw new Error(`line ${at + 1} is of no known kind`);
      return read;
    });
}
