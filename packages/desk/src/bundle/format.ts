import { createHash } from 'node:crypto';
import type { Language } from '@licet/engine';
import desk from '../../package.json' with { type: 'json' };
import type { Head } from '../audit/verify.ts';
import type { BundleOf } from './transaction.ts';

/** Form of a bundle; another number cannot be read by this program. */
export const FORMAT = 'licet-bundle/1';

/** The program that writes bundles. */
export const PROGRAM = { name: 'licet', version: desk.version } as const;

export const MEMO = 'memo.pdf';
export const TRANSACTION = 'transaction.json';
export const LOG = 'audit.jsonl';
export const MANIFEST = 'manifest.json';

/** Bytes of a whole bundle, unpacked. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** A document by the hash of its bytes, with an ending by which a reader can open it. */
const DOCUMENT = /^documents\/([0-9a-f]{64})\.[a-z]{3,4}$/;

export const documentHash = (name: string): string | undefined => DOCUMENT.exec(name)?.[1];

/** The only names that a bundle has: none of them leaves its folder. */
export const mayHold = (name: string): boolean =>
  [MEMO, TRANSACTION, LOG, MANIFEST].includes(name) || DOCUMENT.test(name);

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
};

/** By the type that was read from the bytes, never by what somebody called it. */
export const documentName = (sha256: string, mediaType: string): string =>
  `documents/${sha256}.${ENDINGS[mediaType] ?? 'bin'}`;

/** A file of the bundle as `manifest.json` names it. */
export interface Listed {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** `manifest.json`: what is in the bundle, and where it comes from. It does not list itself. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly program: { readonly name: string; readonly version: string };
  readonly of: BundleOf;
  readonly language: Language;
  readonly exportedAt: string;
  readonly exportedBy: { readonly id: string; readonly name: string | null; readonly email: string | null };
  /** Hashes of the editions of the rules under which the line was determined. */
  readonly editions: readonly string[];
  /** Snapshots of the lists. */
  readonly snapshots: readonly string[];
  /** The end of the log at the time. */
  readonly head: Head | null;
  readonly files: readonly Listed[];
}

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

export const listed = (name: string, data: Uint8Array): Listed => ({
  name,
  sha256: sha256(data),
  size: data.length,
});
