import { determine, type Iso, LicetError, serialize, sheet } from '@licet/engine';
import type { NamedParty, PartyEvidence } from '@licet/screening';
import { canonical } from '../store/canonical.ts';
import type { Store } from '../store/store.ts';
import type { World } from './determiner.ts';
import { type DeskLists, deskLists } from './lists.ts';
import { readDetermination, type StoredDetermination } from './stored.ts';

/** What stands in the way of the same answer, or differs in it. */
export interface Difference {
  readonly code:
    | 'rules-changed'
    | 'answer-differs'
    | 'rules-refuse'
    | 'snapshot-gone'
    | 'screening-differs'
    | 'not-asked';
  readonly message: string;
}

export interface Verified {
  readonly determination: string;
  /** Whether the rules give the same answer to the stored question; null where it cannot be asked again. */
  readonly answer: boolean | null;
  /** Whether the lists give the same findings on the stored parties; null where they cannot be screened again. */
  readonly screening: boolean | null;
  readonly differences: readonly Difference[];
}

export interface VerifyOptions extends Pick<World, 'rules'> {
  /** The lists of a snapshot, as decisions stood on a day; by default those in the same home. */
  readonly listsOf?: (snapshot: string, day: Iso) => DeskLists;
}

/**
 * Makes a stored determination once more, from its stored question, edition and snapshot. What cannot be repeated, since
 * the rules were corrected or the snapshot is gone, is said; the stored answer stays what it is.
 */
export async function verifyDetermination(
  store: Pick<Store, 'db'>,
  id: string,
  { rules, listsOf = (snapshot, today) => deskLists({ id: snapshot, today }) }: VerifyOptions,
): Promise<Verified> {
  const stored = await readDetermination(store.db, id);
  const differences: Difference[] = [];
  const differs = (code: Difference['code'], message: string): false => {
    differences.push({ code, message });
    return false;
  };
  return {
    determination: id,
    answer: sameAnswer(stored, rules, differs),
    screening: sameScreening(stored, listsOf, differs),
    differences,
  };
}

type Differs = (code: Difference['code'], message: string) => false;

export function sameAnswer(
  stored: StoredDetermination,
  rules: World['rules'],
  differs: Differs,
): boolean | null {
  const { question, answer, edition } = stored;
  if (answer.problem !== undefined) {
    differs('not-asked', `The rules were not asked: ${answer.problem}`);
    return null;
  }
  const asked = {
    facts: question.facts,
    on: question.on,
    known: question.known,
    reading: question.reading,
  };
  try {
    const { hash } = rules.edition(asked);
    if (hash !== edition) {
      differs(
        'rules-changed',
        `The edition of ${asked.on} as known on ${asked.known} has the hash ${hash.slice(0, 12)} in these rules; the determination was made under ${edition.slice(0, 12)}. Verify it with the release of Licet that made it.`,
      );
      return null;
    }
    const page = sheet(rules.pack.facts, question.facts);
    const again = serialize(determine(rules, asked, { language: 'en' }), rules.pack, page, 'en');
    const { parties: _, flags, ...was } = answer;
    const { flags: flagsNow, ...is } = again;
    // The flags of the lists stand before those of the rules.
    const own = flags.slice(flags.length - flagsNow.length);
    const parts = (Object.keys(is) as (keyof typeof is)[]).filter(
      (part) => canonical(is[part] ?? null) !== canonical(was[part] ?? null),
    );
    const all = canonical(own) === canonical(flagsNow) ? parts : [...parts, 'flags'];
    return (
      all.length === 0 ||
      differs('answer-differs', `The same question has another answer in: ${all.join(', ')}.`)
    );
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    differs('rules-refuse', `These rules refuse the stored question: ${error.message}`);
    return null;
  }
}

function sameScreening(
  { question, answer, snapshot, madeAt }: StoredDetermination,
  listsOf: NonNullable<VerifyOptions['listsOf']>,
  differs: Differs,
): boolean | null {
  if (snapshot === null) return null;
  const lists = listsOf(snapshot, madeAt.slice(0, 10) as Iso);
  if (lists.snapshot !== snapshot) {
    differs(
      'snapshot-gone',
      `The snapshot ${snapshot.slice(0, 12)} of the lists cannot be opened. Restore it from a backup of LICET_HOME.`,
    );
    return null;
  }
  const other = answer.parties.filter((party) => {
    if (party.verdict === 'failed') return false;
    const found = lists.screen(queryOf(party), question.on);
    return 'failure' in found || hitsOf(party) !== canonical(listed(found.screening).sort());
  });
  return (
    other.length === 0 ||
    differs(
      'screening-differs',
      `Names are compared otherwise, or other decisions count, than then: ${other.map(({ name }) => name).join(', ')}.`,
    )
  );
}

const queryOf = ({ role, name, country, address }: PartyEvidence): NamedParty => ({
  role,
  name,
  ...(country === undefined ? {} : { country }),
  ...(address === undefined ? {} : { address }),
});

/** Hits that say something of the party; of its family only the first are kept as evidence. */
const listed = ({
  hits,
}: {
  readonly hits: readonly { readonly verdict: string; readonly entry: { readonly id: string } }[];
}): string[] =>
  hits.flatMap(({ verdict, entry }) => (verdict === 'related' ? [] : [`${entry.id} ${verdict}`]));

const hitsOf = ({ hits }: PartyEvidence): string =>
  canonical(
    hits.flatMap(({ verdict, entry }) => (verdict === 'related' ? [] : [`${entry} ${verdict}`])).sort(),
  );
