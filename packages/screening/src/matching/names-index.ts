import type { Kind, Token } from '../names/token.ts';
import { row } from './buckets.ts';
import { type IndexData, KINDS } from './index-data.ts';
import { weightOf } from './weight.ts';

/** Index data with what is computed from it once, when it is opened. */
export interface NamesIndex extends IndexData {
  readonly keyId: ReadonlyMap<string, number>;
  readonly keyWeight: Float32Array;
  readonly surfaceWeight: Float32Array;
  /** Main meaning of each surface. */
  readonly mainKey: Uint32Array;
  readonly count: number;
}

/** Entries in which a key stands, of another index: so that two names alone are weighed as in the whole list. */
export type Rarity = (key: string) => number;

export function openIndex(data: IndexData, rarity?: Rarity): NamesIndex {
  const keyId = new Map(data.keys.map((text, key) => [text, key]));
  const keyWeight = Float32Array.from(data.keys, (text, key) =>
    weightOf(
      KINDS[data.keyKind[key] as number] as Kind,
      rarity?.(text) ?? (data.keyEntries[key] as number),
      text,
    ),
  );
  const surfaceWeight = Float32Array.from(data.surfaces, (_, surface) => {
    let most = 0;
    for (const key of row(data.surfaceKeys, surface)) most = Math.max(most, keyWeight[key] as number);
    return most;
  });
  const mainKey = Uint32Array.from(
    data.surfaces,
    (_, surface) => row(data.surfaceKeys, surface)[0] as number,
  );
  return { ...data, keyId, keyWeight, surfaceWeight, mainKey, count: data.names.starts.length - 1 };
}

const kindOf = (index: NamesIndex, key: number): Kind => KINDS[index.keyKind[key] as number] as Kind;

export const kindOfSurface = (index: NamesIndex, surface: number): Kind =>
  kindOf(index, index.mainKey[surface] as number);

/** What a word of a query tells: as in the list where the list has it, as a word of one entry where it has not. */
export function queryWeight(index: NamesIndex, token: Token, rarity?: Rarity): number {
  const main = token.keys[0] as string;
  const key = index.keyId.get(main);
  return key === undefined
    ? weightOf(token.kind, rarity?.(main) ?? 1, main)
    : (index.keyWeight[key] as number);
}
