import { randomFillSync } from 'node:crypto';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Chance is fetched for many ids at once: to ask for it takes longer than all the rest. */
const chance = Buffer.alloc(4_096);
let used = chance.length;

let lastTime = 0;
let count = 0;

/** A new id: 10 letters of time, 4 of order within a millisecond, 8 at random. Sorts by time of making. */
export function newId(now: number): string {
  const time = Math.max(now, lastTime);
  count = time === lastTime ? count + 1 : 0;
  lastTime = time;
  if (used + 8 > chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  let random = '';
  for (const end = used + 8; used < end; used++) random += LETTERS[(chance[used] as number) & 31];
  return base32(time, 10) + base32(count, 4) + random;
}

function base32(value: number, length: number): string {
  let text = '';
  let rest = value;
  for (let at = 0; at < length; at++) {
    text = (LETTERS[rest % 32] as string) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
