import { Refused } from '../problems/problem.ts';

/** Arrays and objects inside one another. No body of ours needs more than a dozen. */
const DEEPEST = 64;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Parses a body. Throws `Refused`: for what is no UTF-8, no JSON, nested too deep, or no text that can be kept. */
export function readJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new Refused('bad-encoding');
  }
  return parseJson(text);
}

export function parseJson(text: string): unknown {
  if (depth(text) > DEEPEST) throw new Refused('json-too-deep', { most: DEEPEST });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refused('bad-json', { because: clip((error as Error).message) });
  }
  // Only escapes can bring in what the walk looks for.
  if (text.includes('\\u') || text.includes('__proto__')) checkTexts(value, 'body');
  return value;
}

const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}...` : text);

/** How deep a JSON text nests, without parsing it: a parser that recurses could be made to overflow. */
function depth(text: string): number {
  let [now, most] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      // To the closing quote, over escaped characters.
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++)
        if (text.charCodeAt(at) === 0x5c) at++;
    } else if (code === 0x7b || code === 0x5b) {
      if (++now > most) most = now;
      if (most > DEEPEST) return most;
    } else if (code === 0x7d || code === 0x5d) now--;
  }
  return most;
}

function checkTexts(value: unknown, where: string): void {
  if (typeof value === 'string') checkText(value, where);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    checkText(key, where);
    if (key === '__proto__') throw new Refused('bad-text', { where, given: 'the name __proto__' });
    checkTexts(inner, where === 'body' ? key.slice(0, 60) : where);
  }
}

/** PostgreSQL keeps no NUL, and half a character would be kept as another one than was hashed. */
export function checkText(text: string, where: string): void {
  if (text.includes('\u0000')) throw new Refused('bad-text', { where, given: 'the character NUL' });
  if (!text.isWellFormed()) throw new Refused('bad-text', { where, given: 'half of a surrogate pair' });
}
