import type { Determination, Instrument, Iso, Trace } from '@licet/engine';
import type { Answer } from '../answer.ts';
import { ecfrLinks } from './ecfr.ts';
import type { Block } from './human.ts';
import { WORDS } from './words.ts';

/** What the answer rests on: pages of the eCFR, and the documents that made the rules. */
interface Cited {
  readonly links: readonly string[];
  readonly documents: readonly Instrument[];
}

/** The paragraphs that decide, each with the eCFR of that day, and the documents that made them. */
export function cited(determination: Determination, today: Iso): Cited {
  const deciding = decidingTraces(determination);
  // The eCFR has no tomorrow.
  const on = determination.on < today ? determination.on : today;
  const cites = [
    ...determination.requirements.flatMap(({ cite, conditions }) => [
      cite,
      ...conditions.map((one) => one.cite),
    ]),
    ...determination.exceptions.filter(({ status }) => status !== 'barred').map(({ cite }) => cite),
    ...deciding.map(({ picked }) => picked.version.cite),
  ];
  const links = [...new Set(cites.flatMap((cite) => ecfrLinks(cite, on)))];
  const instruments = new Map<string, Instrument>(
    deciding.map(({ picked }) => [picked.version.by.id, picked.version.by] as const),
  );
  return { links, documents: [...instruments.values()] };
}

export function citations({ determination, language }: Answer, _width: number, today: Iso): Block {
  const { links, documents } = cited(determination, today);
  const named = documents.map(({ id, title, url }) =>
    url === undefined ? `  ${id}, ${title[language]}` : `  ${id}, ${title[language]}\n    ${url}`,
  );
  return { heading: WORDS.citations[language], lines: [...links.map((link) => `  ${link}`), ...named] };
}

/** The rules that carry the answer: what requires, what excepts, what classifies. */
export function decidingTraces({ trace, requirements, exceptions, classification }: Determination): Trace[] {
  const rules = new Set(requirements.map(({ rule }) => rule));
  const symbols = new Set(exceptions.filter(({ status }) => status !== 'barred').map(({ symbol }) => symbol));
  const top = trace.filter(({ picked: { rule }, concluded }) => {
    const { role } = rule;
    if (rules.has(rule.id)) return true;
    if (role.kind === 'review') return concluded !== false;
    if (role.kind === 'exception') return symbols.has(role.symbol);
    return role.kind === 'classification' && classification.includes(role.paragraph);
  });
  if (top.length > 0) return top;
  // No license required: the proof is that no paragraph was reached.
  return trace.filter(({ picked: { rule } }) => rule.role.kind === 'classification').slice(0, 2);
}
