import {
  and,
  compare,
  type Example,
  type Facts,
  fact,
  type Iso,
  isIn,
  known,
  type Label,
  type Node,
  not,
  or,
  type Role,
  type Rule,
  rule,
  type Said,
  type Version,
} from '@licet/engine';

/** A rule as a file of this package states it: title, role, texts by date, worked examples. */
export function provision(
  id: string,
  covers: string,
  title: Label,
  role: Role,
  versions: readonly Version[],
  examples: readonly Example[],
): Rule {
  const concludes = role.kind === 'review' ? 'code' : 'truth';
  return { id, covers, title, role, concludes, versions, examples };
}

/** A worked example: on that day, with these facts, the rule concludes so. */
export const example = (
  on: Iso,
  facts: Readonly<Record<string, Said>>,
  expect: boolean | string | null,
  because?: string,
): Example => ({
  on,
  facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, known(value)])) as Facts,
  expect,
  ...(because === undefined ? {} : { because }),
});

/* Short forms that make a paragraph read like the paragraph. */
export const to = (set: string | readonly string[]): Node => isIn('shipment.to', set);
export const kind = (...kinds: string[]): Node => isIn('item.kind', kinds);
export const is = (name: string): Node => fact(name);
export const isNot = (name: string): Node => not(fact(name));

/** China in the EAR: Hong Kong has no row of its own. */
export const CHINA: readonly string[] = ['CN', 'HK'];
export const CHINA_AND_MACAU: readonly string[] = ['CN', 'HK', 'MO'];
export const ABROAD: Node = not(to(['US']));

/** Rules that many paragraphs lean on, by id. */
export const ref = {
  restrictedGroup: rule('740/D:1-D:4-D:5'),
  macauOrD5: rule('740/Macau-or-D:5'),
  headquartered: rule('742.6/headquartered-in-Macau-or-D:5'),
  approvedUae: rule('740/approved-UAE-entity'),
  meetsA: rule('774/3A090.a-parameters'),
  meetsB: rule('774/3A090.b-parameters'),
  forDataCenters: rule('774/for-data-centers'),
  aClass: rule('774/a-class'),
  bClass: rule('774/b-class'),
  cClass: rule('774/3A090.c'),
} as const;

/** Macau and D:5, and parties headquartered there: what most denials are about. */
export const RESTRICTED: Node = or(ref.macauOrD5, ref.headquartered);

export { and, compare, isIn, not, or, rule };
