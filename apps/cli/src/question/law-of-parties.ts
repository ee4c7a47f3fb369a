import { namedIn744_8 } from '@licet/ear';
import { compile, type Edition, known, type Question, sheet } from '@licet/engine';
import type { NamedProgram, Places } from '@licet/screening';
import { law } from '../law.ts';

/** What the law of a question says of parties: whose seat counts, which programs, and whether owners do. */
export interface LawOfParties {
  readonly isRestricted: Places['isRestricted'];
  readonly program: NamedProgram;
  /** Whether the affiliates rule is in force. */
  readonly affiliates: boolean;
}

export function lawOfParties(question: Omit<Question, 'facts'>): LawOfParties {
  const edition = law.edition({ ...question });
  const { on } = question;
  return {
    isRestricted: (country) => country === 'MO' || edition.sets.get('D:5')?.has(country) === true,
    program: (tag) => namedIn744_8(tag, on as Parameters<typeof namedIn744_8>[1]),
    affiliates: affiliatesRule(edition),
  };
}

const inForce = new WeakMap<Edition, boolean>();

/** Asked of the rule itself, with a party that listed parties hold whole. */
function affiliatesRule(edition: Edition): boolean {
  let found = inForce.get(edition);
  if (found === undefined) {
    const held = sheet(law.pack.facts, { 'party.listedOwnership': known(100) }, { strict: true });
    found = compile(edition)(held).conclude('744.11(a)(1)/affiliates') === true;
    inForce.set(edition, found);
  }
  return found;
}
