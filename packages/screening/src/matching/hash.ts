/** FNV-1a over UTF-16 code units, 32 bits unsigned; `seed` goes on from an earlier part. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
