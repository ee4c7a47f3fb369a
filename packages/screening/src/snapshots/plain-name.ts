/**
 * A name without case, accents and punctuation: equal for spellings that differ in these alone. It carries our
 * identities from snapshot to snapshot, so it must not follow changes of the matching.
 */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The numbers in a name, in order: the 54th institute is not the 65th. */
export const numbersIn = (plain: string): string => plain.match(/\p{Nd}+/gu)?.join(' ') ?? '';
