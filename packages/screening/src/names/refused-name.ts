/** A name that cannot be screened. It is never "clear": whoever catches this must say so. */
export class RefusedName extends Error {
  readonly code: RefusedNameCode;

  constructor(code: RefusedNameCode, given: string) {
    super(
      MESSAGES[code](JSON.stringify(given.length > 40 ? `${given.slice(0, 40)}...` : given), given.length),
    );
    this.name = 'RefusedName';
    this.code = code;
  }
}

export type RefusedNameCode = 'name-empty' | 'name-too-short' | 'name-too-long';

const MESSAGES: Readonly<Record<RefusedNameCode, (shown: string, length: number) => string>> = {
  'name-empty': (shown) =>
    `name: expected at least one letter or digit, got ${shown}. Write the name as it stands in the papers.`,
  'name-too-short': (shown) =>
    `name: one letter or digit names nobody, got ${shown}, and no listed name is that. Write the whole name.`,
  'name-too-long': (shown, length) =>
    `name: expected at most ${LONGEST} characters, got ${length} beginning ${shown}. Write the name alone, without address or remarks.`,
};

/** Characters. The longest listed name has 256; ten thousand would only be an attack on the matcher. */
export const LONGEST = 1_000;
