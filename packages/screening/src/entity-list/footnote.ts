import { LONGEST_TERMS, plain, references } from './paragraphs.ts';

/**
 * The footnote class of an Entity List entry. `none`: the text is read and has no footnote of a foreign direct
 * product rule. `unclear`: it may have one. Footnote 2 only explains (research on cybersecurity) and is no class.
 */
export type Footnote = '1' | '3' | '4' | '5' | 'none' | 'unclear';

export interface FootnoteFinding {
  readonly footnote: Footnote;
  /** What decided: a paragraph of section 734.9, the digit of the mark, or that there is neither. */
  readonly by: 'paragraph' | 'digit' | 'neither';
  /** What is wrong with the text, where something is. */
  readonly because?: string;
}

/** The foreign direct product rules of section 734.9 that name a footnote of the Entity List. */
const CLASSES: readonly (readonly [RegExp, Footnote])[] = [
  [/^734\.9\(e\)\(1\)/, '1'],
  [/^734\.9\(e\)\(2\)/, '4'],
  [/^734\.9\(e\)\(3\)/, '5'],
  [/^734\.9\(g\)/, '3'],
];
/** A mark behind the whole requirement: `of the EAR)4`, `of the EAR 2`, `of the EAR)2.` */
const LAST_MARK = /\bEAR\.?\)? ?\.?([1-9])(?!\d)/g;
const REQUIREMENT = /\bitems? subject to the EAR\b|\bitems on the CCL\b/i;

/**
 * The class from a license requirement as printed: the paragraph of section 734.9 decides first, the digit of the
 * footnote mark second.
 *
 * ```ts
 * footnoteOf('For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4') // 4, by paragraph
 * footnoteOf('For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2')     // 1, by digit
 * footnoteOf('For all items subject to the EAR. (See §734.9(e) and §744.11 of the EAR)')      // unclear
 * ```
 */
export function footnoteOf(requirement: string | undefined): FootnoteFinding {
  if (requirement !== undefined && requirement.length > LONGEST_TERMS)
    return unclear('it is too long to be one');
  const text = plain(requirement ?? '');
  if (text === '') return unclear('there is no license requirement');
  const cited = [...text.matchAll(/(?<!\d)7\d{2}\.\d/g)].flatMap(
    ({ index }) => references(text.slice(index)).cited[0] ?? [],
  );
  const rules = cited.filter(({ paragraph }) => /^734\.9(?:\(|$)/.test(paragraph));
  const classes = distinct(rules.flatMap(({ paragraph }) => classOf(paragraph) ?? []));
  const marks = distinct([
    ...cited.flatMap(({ mark }) => mark ?? []),
    ...[...text.matchAll(LAST_MARK)].map(([, mark = '']) => mark),
  ]);
  const digits = marks.filter((mark) => mark !== '2');

  const [byParagraph, ...others] = classes;
  if (others.length > 0) return unclear(`it cites the rules of footnotes ${classes.join(' and ')}`);
  if (byParagraph !== undefined) {
    const contrary = digits.filter((digit) => digit !== byParagraph);
    return {
      footnote: byParagraph,
      by: 'paragraph',
      ...(contrary.length > 0 && { because: `the mark ${contrary.join(', ')} contradicts the paragraph` }),
    };
  }
  const [digit] = digits;
  if (digits.length === 1 && isClass(digit)) return { footnote: digit, by: 'digit' };
  if (digits.length > 0) return unclear(`its marks ${digits.join(', ')} are of no single class`);
  if (rules.length > 0)
    return unclear(`it cites ${rules[0]?.paragraph} without the number that tells the footnote`);
  if (marks.length > 0) return unclear('it has the mark of footnote 2 alone');
  if (/(?:\.\.\.|…)$/.test(text)) return unclear('it is cut off, and the mark stands at the end');
  if (!REQUIREMENT.test(text)) return unclear('it is no license requirement that Licet can read');
  return { footnote: 'none', by: 'neither' };
}

const classOf = (paragraph: string): Footnote | undefined =>
  CLASSES.find(([pattern]) => pattern.test(paragraph))?.[1];
const isClass = (digit: string | undefined): digit is '1' | '3' | '4' | '5' =>
  digit !== undefined && '1345'.includes(digit);
const unclear = (because: string): FootnoteFinding => ({ footnote: 'unclear', by: 'neither', because });
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
