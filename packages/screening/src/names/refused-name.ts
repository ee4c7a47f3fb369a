/** A name that cannot be screened. It is never "clear": whoever catches this must say so. */
export class RefusedName extends Error {
  readonly code: 'name-empty' | 'name-too-long';

  constructor(code: 'name-empty' | 'name-too-long', given: string) {
    const shown = JSON.stringify(given.length > 40 ? `${given.slice(0, 40)}...` : given);
    super(
      code === 'name-empty'
        ? `name: expected at least one letter or digit, got ${shown}. Write the name as it stands in the papers.`
        : `name: expected at most ${LONGEST} characters, got ${given.length} beginning ${shown}. Write the name alone, without address or remarks.`,
    );
    this.name = 'RefusedName';
    this.code = code;
  }
}

/** Characters. The longest listed name has 256; ten thousand would only be an attack on the matcher. */
export const LONGEST = 1_000;
