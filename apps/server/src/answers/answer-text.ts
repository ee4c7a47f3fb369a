import { answer, type Built, law } from '@licet/cli/answers';
import { lawCases } from '@licet/desk';
import {
  type Determination,
  day,
  headroom,
  iso,
  type Language,
  lru,
  sheet,
  shownFacts,
  statements,
  type WrittenProof,
  writeProof,
  writtenProof,
} from '@licet/engine';

/** Some 8 kB each. */
const CASES = 4_000;
const ITEMS = 1_000;

/**
 * What an answer says beside the values of its own facts. Rules ask a number only on which side of a line it lies, and
 * a code only whether it is in a set, so that most questions of a host system are a case that was decided before.
 */
interface Case {
  readonly covered: boolean;
  /** Members of the JSON object, in their order: those before `headroom`, and those behind it. */
  readonly before: string;
  readonly between: string;
  readonly proof: WrittenProof;
  readonly after: string;
}

/**
 * Answers questions as JSON text, exactly that of `plain`. A case is decided once. The law as known on another day than
 * today is asked anew each time: whoever asks may name any day, and to tell cases apart takes long for each.
 */
export function answerTexts(): (built: Built, language: Language, proof: boolean, today: string) => string {
  const lawOf = lawCases(law);
  const cases = lru<Case>(CASES);
  const items = lru<string>(ITEMS);
  let numbered = 0;

  /** A short name for what is said of an item. */
  const short = (text: string): string => {
    let found = items.get(text);
    if (found === undefined) {
      found = `${numbered++}`;
      items.set(text, found);
    }
    return found;
  };

  const caseOf = (key: string | undefined, built: Built, language: Language): Case => {
    const before = key === undefined ? undefined : cases.get(key);
    if (before !== undefined) return before;
    const { determination } = answer(built, language, false);
    const made = divided(determination, language);
    // What a missing figure would lead to is told in figures, which hang on those of the question.
    if (key !== undefined && determination.missing.length === 0) cases.set(key, made);
    return made;
  };

  return (built, language, proof, today) => {
    const { question, strict, screened } = built;
    const page = sheet(law.pack.facts, question.facts, { strict });
    const shared = question.known === today && (question.bills ?? []).length === 0;
    let key: string | undefined;
    if (shared) {
      const { id, sign } = lawOf(question);
      key = `${id} ${language} ${strict} ${sign(page)} ${short(told(built))}`;
    }
    const one = caseOf(key, built, language);
    const edition = law.edition(question);
    const stated = JSON.stringify(statements(edition, page, question.facts, { language }));
    const days = `"on":"${iso(day(question.on))}","known":"${iso(day(question.known))}"`;
    const limits = JSON.stringify(one.covered ? headroom(edition, page) : []);
    const parties = screened === undefined ? '' : `,"parties":${JSON.stringify(screened.parties)}`;
    return [
      `{"question":${stated},${days},${one.before},"headroom":${limits},${one.between},`,
      ...(proof ? ['"trace":', ...writeProof(one.proof, shownFacts(law.pack, page)), ','] : []),
      `${one.after}${parties}}`,
    ].join('');
  };
}

function divided(determination: Determination, language: Language): Case {
  const {
    question: _,
    on,
    known: __,
    headroom: ___,
    since,
    nextChange,
    trace,
    coverage,
    ...before
  } = determination;
  return {
    covered: day(on) >= day(law.pack.coveredFrom),
    before: members(before),
    between: members({ since, nextChange }),
    proof: writtenProof(trace, language),
    after: members({ coverage }),
  };
}

const members = (part: object): string => JSON.stringify(part).slice(1, -1);

/** What no rule reads and the answer tells all the same: where values come from, why nobody can say, the lists. */
function told({ question, screened }: Built): string {
  const facts = Object.entries(question.facts).filter(
    ([, fact]) => fact.state !== 'known' || fact.from === 'catalog',
  );
  return JSON.stringify([facts, screened?.flags]);
}
