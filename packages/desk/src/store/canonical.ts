import { DeskError } from '../errors.ts';

const DEEPEST = 200;

/**
 * JSON with its keys in order, so that equal values have equal text. What JSON cannot say (NaN, a function, a
 * circle) is refused with `not-json` instead of becoming null or vanishing; a property that is undefined is absent.
 */
export function canonical(value: unknown): string {
  return written(value, 0);
}

function written(value: unknown, depth: number): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new DeskError('not-json', { given: String(value).slice(0, 80) });
  if (depth >= DEEPEST) throw new DeskError('not-json', { given: `more than ${DEEPEST} levels` });
  if (Array.isArray(value)) return `[${value.map((one) => written(one, depth + 1)).join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return written(value.toJSON(), depth + 1);
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${written(inner, depth + 1)}`;
  }
  return `{${text}}`;
}
