import type { WholeDifference } from '@licet/cli/in-browser';
import type { Language, Rule } from '@licet/engine';
import { sentenceOf } from '../law/typeset.ts';

/** One row per dated text. */
export const ruleRows = (rules: readonly Rule[], language: Language) =>
  rules.flatMap(({ id, title, role, covers, versions }) =>
    versions.map(
      ({ from, to, applies, cite, by, confidence, lastVerified, posture = [], body, open = [] }) => ({
        rule: id,
        title: title[language],
        role: role.kind,
        covered_under: covers,
        from,
        to: to ?? '',
        applies: applies ?? '',
        cite,
        instrument: by.id,
        authority: by.authority,
        published: by.published,
        posture: posture
          .map((one) => `${one.enforced ? 'enforced' : 'not enforced'} from ${one.from}`)
          .join('; '),
        confidence,
        last_verified: lastVerified,
        says: sentenceOf({ body }, language),
        open: open.join('; '),
      }),
    ),
  );

/** One row per change: of a rule, of a group, of a number, of a chip's answer. */
export function changeRows({ rules, sets, params, chips }: WholeDifference, language: Language) {
  const answer = ({ outcome, reviewPolicy }: { outcome: string; reviewPolicy: string | null }): string =>
    reviewPolicy === null ? outcome : `${outcome}, ${reviewPolicy}`;
  return [
    ...rules.map(({ rule, change, before, after }) => ({
      what: 'rule',
      id: rule,
      change: change as string,
      before: before ? sentenceOf(before.version, language) : '',
      after: after ? sentenceOf(after.version, language) : '',
      cite: (after ?? before)?.version.cite ?? '',
      instrument: (after ?? before)?.version.by.id ?? '',
    })),
    ...sets.map(({ set, added, removed }) => ({
      what: 'set',
      id: set,
      change: 'amended',
      before: removed.join('; '),
      after: added.join('; '),
      cite: '',
      instrument: '',
    })),
    ...params.map(({ param, before, after }) => ({
      what: 'number',
      id: param,
      change: 'amended',
      before: String(before ?? ''),
      after: String(after ?? ''),
      cite: '',
      instrument: '',
    })),
    ...chips.map(({ chip, before, after }) => ({
      what: 'chip',
      id: chip,
      change: 'moved',
      before: answer(before),
      after: answer(after),
      cite: '',
      instrument: '',
    })),
  ];
}
