import { law, policyWords, spaced } from '@licet/cli/in-browser';
import { type Language, type Node, text, type Version } from '@licet/engine';
import { unbroken } from '../words/unbroken.ts';

/** A sentence of the law or of an answer as a page sets it: French spaces where they belong, and on one line. */
export const typeset = (text: string, language: Language): string =>
  language === 'en' ? text : unbroken(spaced(text));

/** Titles of the law begin small, since they follow their citation elsewhere. */
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const POLICIES = new RegExp(`\\b(${law.pack.reviewPolicies.join('|')})\\b`, 'g');

/** What a dated text says, in the reader's language; review policies by their name, not by their code. */
export const sentenceOf = ({ body }: Pick<Version, 'body'>, language: Language): string =>
  text(law.pack, body, language).replace(POLICIES, (policy) => policyWords(policy, language));

/** The same as a sentence that stands alone. */
export const says = (body: Node, language: Language): string =>
  `${typeset(upper(sentenceOf({ body }, language)), language)}.`;
