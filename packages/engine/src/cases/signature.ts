import type { Registry } from '../facts/registry.ts';
import type { Sheet } from '../facts/sheet.ts';
import type { Read } from './reads.ts';

/** A short text that two sheets share only if every rule concludes the same on both. */
export type Signer = (page: Sheet) => string;

/**
 * Rules only ever ask a number on which side of a line it lies, and a code whether it is in a set. So a sheet
 * is known to the rules by these sides alone: 400 chips and 500, Laos and Mongolia, are one case wherever no
 * line and no set lies between them. Of a fact that a condition tests it counts as well whether it was only
 * presumed, since that still has to be shown.
 */
export function signer(registry: Registry, reads: ReadonlyMap<string, Read>): Signer {
  const parts = [...reads].map(([name, read]): Part => {
    const slot = registry.slot(name);
    const part = partOf[registry.find(name).type](slot, read);
    return read.tested ? (page) => part(page) + (page.from[slot] === 'presumed' ? '!' : ',') : part;
  });
  // Joined, not added up: a sum is kept as a chain of its pieces, and thousands of signatures are kept.
  return (page) => parts.map((part) => part(page)).join('');
}

type Part = (page: Sheet) => string;

/** Parts that may differ in length end in a mark, so that no two rows of parts read the same. */
const partOf: Readonly<Record<'boolean' | 'code' | 'number', (slot: number, read: Read) => Part>> = {
  boolean: (slot) => (page) => (page.low[slot] === 1 ? 't' : page.high[slot] === 0 ? 'f' : '?'),
  number: (slot, { lines }) => {
    const sorted = Float64Array.from(lines).sort();
    return (page) => `${side(sorted, page.low[slot] as number)}-${side(sorted, page.high[slot] as number)}.`;
  },
  code: (slot, { sets }) => {
    const kinds = new Map<string, string>();
    const all = [...sets.values()];
    const kind = (code: string): string => {
      let found = kinds.get(code);
      if (found === undefined) {
        const memberships = `0b1${all.map((set) => (set.has(code) ? 1 : 0)).join('')}`;
        found = `${BigInt(memberships).toString(36)}.`;
        if (kinds.size >= MOST_CODES) kinds.clear();
        kinds.set(code, found);
      }
      return found;
    };
    return (page) => {
      const codes = page.codes[slot];
      if (!codes) return '?';
      return codes.length === 1 ? kind(codes[0] as string) : `${codes.map(kind).sort().join('')}+`;
    };
  },
};

/** Companies are codes too, and a file may name any number of them. */
const MOST_CODES = 10_000;

/** Which gap between the lines a value lies in, or which line it lies on. */
function side(lines: Float64Array, value: number): number {
  let at = 0;
  while (at < lines.length && (lines[at] as number) < value) at++;
  return 2 * at + (lines[at] === value ? 1 : 0);
}
