import type { Coverage, Pack, Rule } from '@licet/engine';

/** A paragraph of the regulation, or a kind of document beside it, with the rules that were made of it. */
export interface Paragraph {
  readonly id: string;
  /** How far it is worked out; absent where the registry speaks only of a wider provision. */
  readonly coverage?: Coverage;
  /** Empty for what is only pointed at. */
  readonly rules: readonly Rule[];
}

export interface Part {
  /** `742`, or `letters`, `statements`, `bills`, `flags`. */
  readonly id: string;
  readonly paragraphs: readonly Paragraph[];
}

const BESIDE = ['letters', 'statements', 'bills', 'flags'];
const numbered = (id: string): string | undefined => /^7\d\d/.exec(id)?.[0];

/** The part of title 15 that an id begins with, or the kind of document that it belongs to. */
export const partOf = ({ id, covers }: Pick<Rule, 'id' | 'covers'>): string =>
  numbered(id) ?? numbered(covers) ?? covers.split('/')[0] ?? covers;

const paragraphOf = (rule: Rule): string => {
  const part = partOf(rule);
  const covered = numbered(rule.covers) ?? rule.covers.split('/')[0];
  return covered === part ? rule.covers : (rule.id.split('/')[0] ?? rule.id);
};

const order = new Intl.Collator('en', { numeric: true });
const place = (part: string): string => numbered(part) ?? `9${BESIDE.indexOf(part)}00`;

/** The regulation as it is laid out: parts, their paragraphs, the rules of each. Nothing is left out of either registry. */
export function treeOf({ rules, coverage }: Pick<Pack, 'rules' | 'coverage'>): readonly Part[] {
  const parts = new Map<string, Map<string, { coverage?: Coverage; rules: Rule[] }>>();
  const at = (part: string, paragraph: string) => {
    const own = parts.get(part) ?? new Map<string, { coverage?: Coverage; rules: Rule[] }>();
    parts.set(part, own);
    const found = own.get(paragraph) ?? { rules: [] };
    own.set(paragraph, found);
    return found;
  };
  for (const one of coverage)
    at(numbered(one.provision) ?? one.provision.split('/')[0] ?? one.provision, one.provision).coverage = one;
  for (const rule of rules) at(partOf(rule), paragraphOf(rule)).rules.push(rule);
  return [...parts]
    .sort(([a], [b]) => order.compare(place(a), place(b)))
    .map(([id, own]) => ({
      id,
      paragraphs: [...own]
        .map(([paragraph, found]) => ({ id: paragraph, ...found }))
        .sort((a, b) => order.compare(a.id, b.id)),
    }));
}

/** The title of the part in the Code of Federal Regulations is kept in the words of the page. */
export const isNumbered = (part: string): boolean => numbered(part) !== undefined;
