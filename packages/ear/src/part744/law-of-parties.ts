import { compile, type Edition, type Iso, known, type Library, type Question, sheet } from '@licet/engine';
import { namedIn744_8 } from './744.8-programs.ts';

/** What the law of a question says of parties: whose seat counts, which programs, and whether owners do. */
export interface LawOfParties {
  /** Macau and D:5 on the day. */
  readonly isRestricted: (country: string) => boolean;
  /** Whether section 744.8 names a program of OFAC on the day; null where nobody has checked. */
  readonly program: (tag: string) => boolean | null;
  /** Whether the affiliates rule is in force. */
  readonly affiliates: boolean;
}

export function lawOfParties(law: Library, question: Omit<Question, 'facts'>): LawOfParties {
  const edition = law.edition({ ...question });
  const on = question.on as Iso;
  return {
    isRestricted: (country) => country === 'MO' || edition.sets.get('D:5')?.has(country) === true,
    program: (tag) => namedIn744_8(tag, on),
    affiliates: affiliatesRule(edition),
  };
}

const inForce = new WeakMap<Edition, boolean>();

/** Asked of the rule itself, with a party that listed parties hold whole. */
function affiliatesRule(edition: Edition): boolean {
  let found = inForce.get(edition);
  if (found === undefined) {
    const held = sheet(edition.pack.facts, { 'party.listedOwnership': known(100) }, { strict: true });
    found = compile(edition)(held).conclude('744.11(a)(1)/affiliates') === true;
    inForce.set(edition, found);
  }
  return found;
}
