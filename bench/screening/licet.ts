import { deserialize, serialize } from 'node:v8';
import type { Entry } from '../../packages/screening/src/lists/party.ts';
import type { IndexData } from '../../packages/screening/src/matching/index-data.ts';
import type { Screener } from '../../packages/screening/src/matching/screener.ts';

async function modules() {
  const [screener, { P }] = await Promise.all([
    import('../../packages/screening/src/matching/screener.ts'),
    import('../../packages/screening/src/matching/parameters.ts'),
  ]);
  return { ...screener, THRESHOLD: P.possible };
}

const matcher = await modules().catch((error: Error) => error);

/** Why Licet cannot be measured; undefined where it can. */
export const problem: string | undefined = matcher instanceof Error ? matcher.message : undefined;

export function load() {
  if (matcher instanceof Error) throw matcher;
  return matcher;
}

/** The index as bytes. */
export const save = ({ index }: Screener): Uint8Array => serialize(index);
export const open = (bytes: Uint8Array, entries: readonly Entry[]): Screener =>
  load().openScreener(deserialize(bytes) as IndexData, (at) => entries[at] as Entry);
