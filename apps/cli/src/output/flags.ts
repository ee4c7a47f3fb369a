import type { Flag } from '@licet/engine';
import type { Answer } from '../answer.ts';
import type { Block } from './human.ts';
import { bullet } from './lay-out.ts';
import { WORDS } from './words.ts';

/** Flags on values cite the fact, which the text has already named. */
const FACT_NAME = /^[a-z]+\.[a-zA-Z.0-9]+$/;

/** What a reader must know beside the answer: open questions, weak sources, what is not modelled. */
export function flagLines({ determination, language }: Answer, width: number): Block {
  // Open questions last: they stand there for every answer that rests on the paragraph.
  const open = ({ flag }: Flag): number => Number(flag.startsWith('open-question'));
  const lines = determination.flags
    .toSorted((one, other) => open(one) - open(other))
    .map(({ text, cite }) =>
      bullet(
        cite === '' || FACT_NAME.test(cite) || text.includes(`(${cite})`) ? text : `${text} (${cite})`,
        width,
      ),
    );
  const partly = determination.coverage.filter(({ status }) => status !== 'modelled');
  if (partly.length > 0)
    lines.push(
      bullet(
        `${WORDS.partly[language]}: ${partly.map(({ provision }) => provision).join(', ')} (${WORDS.seeCoverage[language]}).`,
        width,
      ),
    );
  return { heading: WORDS.flags[language], lines };
}
