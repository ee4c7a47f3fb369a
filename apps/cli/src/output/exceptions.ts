import type { ConditionStatement, ExceptionStatus } from '@licet/engine';
import type { Answer } from '../answer.ts';
import type { Block } from './human.ts';
import { bullet } from './lay-out.ts';
import { WORDS } from './words.ts';

const MARKS: Readonly<Record<ConditionStatement['status'], string>> = {
  met: '[x]',
  'to-do': '[ ]',
  failed: '[!]',
  open: '[?]',
};

/** `[x]` met, `[ ]` to do, `[!]` failed, `[?]` open. */
export const checkMark = (status: ConditionStatement['status']): string => MARKS[status];

/** The exceptions that could carry the shipment, with their conditions to tick off; then those that are closed, and why. */
export function exceptionList({ determination, language }: Answer, width: number): Block {
  const words: Readonly<Record<ExceptionStatus, string>> = {
    available: WORDS.available[language],
    barred: WORDS.barred[language],
    undetermined: WORDS.undetermined[language],
  };
  const lines = determination.exceptions.flatMap(({ symbol, cite, status, because, conditions }) => [
    bullet(`${symbol} (${cite}), ${words[status]}: ${because}`, width),
    ...(status === 'barred' ? [] : conditions).map((condition) =>
      bullet(`${checkMark(condition.status)} ${condition.text} (${condition.cite})`, width, '   '),
    ),
  ]);
  return { heading: WORDS.exceptions[language], lines };
}
