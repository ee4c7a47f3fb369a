import type { Determination, Language, Limit, Requirement } from '@licet/engine';
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

/** Of all requirements that hold, the one whose review policy governs; a prohibition states none and stands first. */
function decidingRequirement({
  outcome,
  reviewPolicy,
  requirements,
}: Determination): Requirement | undefined {
  if (outcome === 'prohibited')
    return requirements.findLast((one) => one.reviewPolicy === null) ?? requirements[0];
  return requirements.find((one) => one.reviewPolicy === reviewPolicy) ?? requirements[0];
}

function because(
  determination: Determination,
  deciding: Requirement | undefined,
  language: Language,
): string {
  if (deciding) return deciding.because;
  const { outcome, missing, flags, headroom } = determination;
  const outside = flags.find(({ flag }) => flag === 'outside-coverage');
  if (outside) return outside.text;
  if (outcome === 'undetermined' && missing[0]) return missing.map(({ question }) => question).join(' ');
  return nearest(headroom, language);
}

const MOST_LIMITS = 2;

/**
 * What no rule caught is explained by the lines that the item stays short of, the nearest of each figure. How
 * many are ordered says nothing of the item, and rows that differ in it alone share an answer.
 */
function nearest(headroom: readonly Limit[], language: Language): string {
  const facts = new Set<string>(['item.quantity', 'item.aggregateTpp']);
  const short = headroom.filter(
    ({ fact, met }) => !met && fact.startsWith('item.') && !facts.has(fact) && facts.add(fact),
  );
  return short
    .slice(0, MOST_LIMITS)
    .map(({ fact, value, operator, threshold, unit, cite }) =>
      language === 'fr'
        ? `${fact} vaut ${value}, seuil ${operator} ${threshold} ${unit} (${cite})`
        : `${fact} is ${value}, the line is ${operator} ${threshold} ${unit} (${cite})`,
    )
    .join('; ');
}

/** What is still to be done or to be shown: the terms of the deciding paragraph and of the exceptions at hand. */
function conditions({ exceptions }: Determination, deciding: Requirement | undefined): string {
  const all = [
    ...(deciding?.conditions ?? []),
    ...exceptions.filter(({ status }) => status !== 'barred').flatMap((exception) => exception.conditions),
  ].filter(({ status }) => status !== 'met');
  return [...new Set(all.map(({ text, cite, status }) => `${text} (${cite}) [${status}]`))].join('; ');
}
