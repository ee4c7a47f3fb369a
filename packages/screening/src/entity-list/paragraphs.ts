/** A paragraph of the EAR as cited, with the footnote mark that is printed behind it. */
export interface Reference {
  /** `734.9(e)(1)`, without section sign. */
  readonly paragraph: string;
  readonly mark?: string;
}

/** One paragraph: `744.2 (d)`, `744.21e`, `744.2l(b)` with the letter l for the digit 1. */
const PARAGRAPH =
  /^(7\d{2}\.\d{1,2}(?!\d)(?:[lI](?![a-z0-9]))?)((?: ?\([a-z0-9]{1,4}\))+|[a-z](?![a-z0-9(])|)/i;
/** A digit that belongs to no number: in print it stands high, and in the lists it is glued to its neighbor. */
const MARK = /^,? ?([1-9])(?![\d.(])/;
const BETWEEN = /^(?:[,;]? ?(?:and )?(?:§|part)*§? ?|[ ,;]+)/;

/**
 * The paragraphs at the beginning of `text`, such as `§§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR`, and what
 * follows them.
 */
export function references(text: string): { readonly cited: readonly Reference[]; readonly rest: string } {
  const cited: Reference[] = [];
  let rest = text;
  for (;;) {
    const start = rest.replace(BETWEEN, '').replace(/^(?:part)?[§ ]+/i, '');
    const paragraph = PARAGRAPH.exec(start);
    // `740.11(b)(2) and (e)`, `and e.`: another paragraph of the section just named.
    const further = cited.length === 0 ? null : /^\(([a-z])\)|^([a-z])(?=\.|$)/.exec(start);
    if (paragraph !== null) {
      rest = start.slice(paragraph[0].length);
      const mark = MARK.exec(rest);
      if (mark !== null) rest = rest.slice(mark[0].length);
      cited.push({ paragraph: canonical(paragraph), ...(mark !== null && { mark: mark[1] as string }) });
    } else if (further !== null && /and|,/.test(rest.slice(0, rest.length - start.length))) {
      const section = cited.at(-1)?.paragraph.replace(/\(.*$/, '');
      cited.push({ paragraph: `${section}(${further[1] ?? further[2]})` });
      rest = start.slice(further[0].length);
    } else return { cited, rest };
  }
}

function canonical([, section = '', inner = '']: RegExpExecArray): string {
  const letters = /^[a-z]$/i.test(inner) ? `(${inner})` : inner.replaceAll(' ', '');
  return section.replace(/[lI]$/, '1') + letters;
}

/** White space, quotes and dashes as they are typed, section signs with a space before what they mark. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s*§\s*/g, ' §')
    .replace(/\s+/g, ' ')
    .replace(/§ (?=§)/g, '§')
    .replace(/\( §/g, '(§')
    .trim();

/** No license requirement or review policy comes near it; what is longer is not read. */
export const LONGEST_TERMS = 10_000;
