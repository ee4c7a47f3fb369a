import { DeskError } from '../errors.ts';

const DEEPEST = 200;

/**
 * JSON with its keys in order, so that equal values have equal text. What JSON cannot say (NaN, a function, a
 * circle) is refused with `not-json` instead of becoming null or vanishing; a property that is undefined is absent.
 */
export function canonical(value: unknown): string {
  const pieces: string[] = [];
  write(value, 0, pieces);
  // Joined, not added up: a sum is kept as a chain of its pieces, many times its length.
  return pieces.join('');
}

function write(value: unknown, depth: number, to: string[]): void {
  if (value === null || value === true || value === false) to.push(String(value));
  else if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)))
    to.push(JSON.stringify(value));
  else if (typeof value !== 'object') throw new DeskError('not-json', { given: String(value).slice(0, 80) });
  else if (depth >= DEEPEST) throw new DeskError('not-json', { given: `more than ${DEEPEST} levels` });
  else if (Array.isArray(value)) {
    to.push('[');
    for (let at = 0; at < value.length; at++) {
      if (at > 0) to.push(',');
      write(value[at], depth + 1, to);
    }
    to.push(']');
  } else if ('toJSON' in value && typeof value.toJSON === 'function') write(value.toJSON(), depth + 1, to);
  else {
    let next = '{';
    for (const key of Object.keys(value).sort()) {
      const inner = (value as Record<string, unknown>)[key];
      if (inner === undefined) continue;
      to.push(next, nameOf(key), ':');
      write(inner, depth + 1, to);
      next = ',';
    }
    to.push(next === '{' ? '{}' : '}');
  }
}

const names = new Map<string, string>();
const MOST_NAMES = 5_000;

/** A key as JSON. There are few, and each is written often. */
function nameOf(key: string): string {
  let name = names.get(key);
  if (name === undefined) {
    name = JSON.stringify(key);
    if (names.size < MOST_NAMES && key.length < 60) names.set(key, name);
  }
  return name;
}
