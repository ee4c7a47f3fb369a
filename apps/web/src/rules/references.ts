import { law } from '@licet/cli/in-browser';
import { factsRead, type Rule, restsOn, rulesNamed } from '@licet/engine';

export interface References {
  /** Rules that it names in any of its texts, or by its role. */
  readonly restsOn: readonly string[];
  readonly usedBy: readonly string[];
  readonly facts: readonly string[];
}

const named = ({ versions, role }: Rule): string[] => [
  ...versions.flatMap(({ body, conditions = [] }) => [
    ...rulesNamed(body),
    ...conditions.flatMap(({ test, when }) => [test, when].flatMap((node) => (node ? rulesNamed(node) : []))),
  ]),
  ...(role.kind === 'requirement' && role.review !== undefined ? [role.review] : []),
  ...(role.kind === 'exception' ? [...role.overcomes, ...role.bars] : []),
];

let all: ReadonlyMap<string, References> | undefined;

function gather(): ReadonlyMap<string, References> {
  const users = new Map<string, string[]>();
  const own = new Map(
    law.pack.rules.map((rule) => {
      const restsOn = [...new Set(named(rule))];
      for (const id of restsOn) users.set(id, [...(users.get(id) ?? []), rule.id]);
      const facts = [
        ...new Set(
          rule.versions.flatMap(({ body, conditions = [] }) =>
            [body, ...conditions.flatMap(({ test, when }) => [test, when])].flatMap((node) =>
              node ? factsRead(node) : [],
            ),
          ),
        ),
      ];
      return [rule.id, { restsOn, facts }] as const;
    }),
  );
  return new Map([...own].map(([id, one]) => [id, { ...one, usedBy: users.get(id) ?? [] }]));
}

/** What a rule leans on, and what leans on it. */
export function referencesOf(id: string): References {
  all ??= gather();
  return all.get(id) ?? { restsOn: [], usedBy: [], facts: [] };
}

/** The rules that read a fact in any of their texts or conditions, or one that is derived from it. */
export function readersOf(fact: string): readonly string[] {
  all ??= gather();
  return [...all]
    .filter(([, { facts }]) => facts.some((one) => restsOn(law.pack.facts, one, fact)))
    .map(([id]) => id);
}
