import type { Determination, Language, Requirement } from '@licet/engine';
import { law } from '../../law.ts';
import { limitLines } from '../../output/limits.ts';
import { OUTCOME_WORDS, WORDS } from '../../output/words.ts';
import { type Answer, answerOf } from './answer.ts';

/** A determination in the twelve cells of a row: short, and in the words of the determination itself. */
export function describe(determination: Determination, language: Language): Answer {
  const { outcome, reviewPolicy, classification, exceptions, missing, flags, differs, edition } =
    determination;
  const deciding = decidingRequirement(determination);
  return answerOf(outcome, {
    licet_review_policy: reviewPolicy ?? '',
    licet_classification: classification.join('; '),
    licet_exception: exceptions.map(({ symbol, status }) => `${symbol} ${status}`).join('; '),
    licet_paragraph: deciding?.cite ?? '',
    licet_because: because(determination, deciding, language),
    licet_conditions: conditions(determination, deciding),
    licet_missing: missing
      .map(
        ({ fact, leadsTo }) =>
          `${fact} (${leadsTo.map((path) => `${path.when}: ${short(path)}`).join('; ')})`,
      )
      .join('; '),
    licet_flags: [...new Set(flags.map(({ flag }) => flag))].join('; '),
    licet_differs: Object.entries(differs)
      .map(([reading, answer]) => `${reading}: ${short(answer)}`)
      .join('; '),
    licet_edition: edition,
  });
}

const short = ({
  outcome,
  reviewPolicy,
}: {
  readonly outcome: string;
  readonly reviewPolicy: string | null;
}): string => (reviewPolicy === null ? outcome : `${outcome}, ${reviewPolicy}`);

/**
 * Of all requirements that hold, the one whose review policy governs, of those that no exception overcomes; a
 * prohibition states no policy and stands last.
 */
function decidingRequirement({
  outcome,
  reviewPolicy,
  requirements,
  exceptions,
}: Determination): Requirement | undefined {
  if (outcome === 'prohibited')
    return requirements.findLast((one) => one.reviewPolicy === null) ?? requirements[0];
  const overcome = exceptions.flatMap(({ symbol, status }) =>
    status === 'available' ? overcomes(symbol) : [],
  );
  const standing = requirements.filter(({ rule }) => !overcome.includes(rule));
  const all = standing.length > 0 ? standing : requirements;
  return all.find((one) => one.reviewPolicy === reviewPolicy) ?? all[0];
}

const overcomes = (symbol: string): readonly string[] =>
  law.pack.rules.flatMap(({ role }) =>
    role.kind === 'exception' && role.symbol === symbol ? role.overcomes : [],
  );

function because(
  determination: Determination,
  deciding: Requirement | undefined,
  language: Language,
): string {
  if (deciding) return deciding.because;
  const { outcome, missing, flags } = determination;
  const outside = flags.find(({ flag }) => flag === 'outside-coverage');
  if (outside) return outside.text;
  if (outcome === 'undetermined' && missing[0])
    return [...new Set(missing.map(({ question, because }) => because ?? question))].join(' ');
  if (outcome !== 'nlr') return OUTCOME_WORDS[outcome][language];
  return [WORDS.noGate[language], ...limitLines(determination, language)].join('; ');
}

/** What is still to be done or to be shown: the terms of the deciding paragraph and of the exceptions at hand. */
function conditions({ exceptions, outcome }: Determination, deciding: Requirement | undefined): string {
  const open = outcome === 'license-exception' || outcome === 'undetermined';
  const used = exceptions.filter(({ status }) => open && status !== 'barred');
  const all = [...(deciding?.conditions ?? []), ...used.flatMap((exception) => exception.conditions)].filter(
    ({ status }) => status !== 'met',
  );
  return [...new Set(all.map(({ text, cite, status }) => `${text} (${cite}) [${status}]`))].join('; ');
}
