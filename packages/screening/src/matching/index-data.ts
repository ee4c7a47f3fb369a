import type { Kind } from '../names/token.ts';
import type { Buckets, Rows } from './buckets.ts';

/** Kinds by the number under which an index keeps them. */
export const KINDS: readonly Kind[] = ['word', 'number', 'place', 'generic', 'given', 'particle', 'form'];

/**
 * The listed names, ready to be searched. Flat arrays of numbers throughout: they are written to disk and read
 * back as they are.
 *
 * A *surface* is a word as it is written; a *key* is what it means (`tech` and `technology` share one). A plain
 * word is its own key.
 */
export interface IndexData {
  readonly surfaces: readonly string[];
  /** The Han or Hangul of each surface, or nothing. */
  readonly natives: readonly string[];
  /** Keys of each surface, main meaning first. */
  readonly surfaceKeys: Rows;
  readonly keys: readonly string[];
  /** Index into `KINDS`, by key. */
  readonly keyKind: Uint8Array;
  /** Entries in which a key stands. */
  readonly keyEntries: Uint32Array;
  /** Surfaces of each name, in the order of the name. */
  readonly names: Rows;
  readonly nameEntry: Uint32Array;
  /** 0 for the primary name, n for the nth alias of the entry. */
  readonly nameAlias: Uint32Array;
  /** Sum of the weights of a name's words. */
  readonly nameWeight: Float32Array;
  /** Names in which a key stands, each once. */
  readonly postings: Rows;
  /** Surfaces of each key. */
  readonly keySurfaces: Rows;
  /** Surfaces by spelling; by spelling with letters left out; by sound. */
  readonly spelled: Buckets;
  readonly deleted: Buckets;
  readonly sounded: Buckets;
  /** Names by two or three neighbouring words run together, and by all of them. */
  readonly joined: Buckets;
  readonly whole: Buckets;
  /** By entry: days of listing and of leaving the list, or `UNKNOWN_DAY`; 1 where the entry is a person. */
  readonly listed: Int32Array;
  readonly delisted: Int32Array;
  readonly person: Uint8Array;
  /** Entries that are addresses, whoever sits there. */
  readonly addresses: Uint32Array;
}

/** No day is known. */
export const UNKNOWN_DAY = 0x7fffffff;
