const FOLDS: Readonly<Record<string, readonly string[]>> = {
  J: ['shch', 'tsch', 'tch', 'sch', 'dzh', 'sh', 'ch', 'cz', 'zh', 'dj', 'j'],
  S: ['ts', 'tz', 'z', 's'],
  F: ['ph', 'f', 'v', 'w'],
  K: ['kh', 'gh', 'ck', 'q', 'c', 'g', 'x', 'k'],
  D: ['th', 'dh', 't', 'd'],
  B: ['p', 'b'],
  O: ['ou', 'oo', 'eu', 'eo', 'au', 'ow', 'aw', 'u', 'o'],
  E: ['iy', 'ij', 'yy', 'ii', 'ey', 'ei', 'ay', 'ai', 'ie', 'ee', 'y', 'i', 'e'],
  '': ['h'],
};
const SOUND = new Map(Object.entries(FOLDS).flatMap(([to, all]) => all.map((from) => [from, to] as const)));
const SOUNDS = new RegExp([...SOUND.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/**
 * A word as it sounds across romanizations: `Sergey`, `Sergei` and `Serguei`; `Qaddafi` and `Gadhafi`;
 * `Mohammed` and `Muhamad`. Undefined where too little is left to tell words apart.
 */
export function soundOf(word: string): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined;
  // A silent e at the end, as French spells Russian names.
  const sound = word
    .replace(/e$/, '')
    .replace(SOUNDS, (one) => SOUND.get(one) as string)
    .replace(/(.)\1+/g, '$1');
  return sound.length < 3 ? undefined : sound;
}

const VOWELS = /[aeiouyw]/g;

/** The consonants of a word as they sound: what Arabic and Hebrew write. Undefined where they are too few. */
export function consonantsOf(word: string): string | undefined {
  if (/\d/.test(word)) return undefined;
  const sound = word
    .replace(VOWELS, '')
    .replace(SOUNDS, (one) => SOUND.get(one) as string)
    .replace(/(.)\1+/g, '$1');
  return sound.length < 3 ? undefined : `~${sound}`;
}
