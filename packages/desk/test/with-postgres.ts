import { newCluster } from './cluster.ts';

/** Set for the tests while a PostgreSQL of their own runs. */
export const TEST_POSTGRES = 'LICET_TEST_POSTGRES';

/** Starts a throwaway cluster before the tests of the desk, and takes it away afterwards. */
export default function setup(): (() => void) | undefined {
  const filters = process.argv
    .slice(2)
    .filter((word) => !word.startsWith('-') && word !== 'run' && word !== 'vitest');
  if (filters.length > 0 && !filters.some((word) => /desk|server|apps\/?$|packages\/?$/.test(word)))
    return undefined;
  const cluster = newCluster();
  if (typeof cluster === 'string') {
    console.warn(`licet: PostgreSQL: ${cluster}: the desk is tested on SQLite only.`);
    return undefined;
  }
  process.env[TEST_POSTGRES] = cluster.url;
  return cluster.remove;
}
