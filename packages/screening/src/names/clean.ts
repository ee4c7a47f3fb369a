import { withoutLookAlikes } from './confusables.ts';
import { LONGEST, RefusedName } from './refused-name.ts';

const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F|[\u115F\u1160\u3164\uFFA0\uFFFD]|\u17B4|\u17B5/gu;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu;
const APOSTROPHES = /['`´ʼʻʹ‘’‛′＇ʾʿ]/gu;

/**
 * One spelling of what can be written in many: NFKC, nothing invisible, one kind of space and apostrophe, and
 * words that mix scripts read as the Latin words that they imitate. Throws `RefusedName` where nothing can be read.
 */
export function clean(raw: string): string {
  if (raw.length > LONGEST) throw new RefusedName('name-too-long', raw);
  const text = raw
    .toWellFormed()
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(APOSTROPHES, "'")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new RefusedName('name-empty', raw);
  return withoutLookAlikes(text);
}
