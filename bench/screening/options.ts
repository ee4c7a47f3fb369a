import { parseArgs } from 'node:util';
import type { Half } from './data.ts';

const { values } = parseArgs({
  strict: false,
  options: {
    half: { type: 'string', default: 'report' },
    only: { type: 'string' },
    peers: { type: 'boolean', default: false },
    dump: { type: 'boolean', default: false },
    self: { type: 'boolean', default: false },
  },
});

/** Which half of the queries is reported: `--half tune|report|all`. */
export const inHalf = ({ half }: { readonly half: Half }): boolean =>
  values.half === 'all' || half === values.half;
export const half = String(values.half);
/** Licet; with `--peers` the peers too, which takes a quarter of an hour; or those named: `--only licet,jaro`. */
export function wanted(name: string): boolean {
  if (values.only === undefined) return name === 'licet' || values.peers === true;
  const parts = String(values.only).toLowerCase().split(',');
  return parts.some((part) => name.toLowerCase().includes(part));
}
/** Writes what went wrong to `.reports/screening`. */
export const dumps = values.dump === true;
/** Asks for every listed name. */
export const self = values.self === true;
