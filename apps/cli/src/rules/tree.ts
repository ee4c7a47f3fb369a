import type { Language, Rule } from '@licet/engine';
import type { Io } from '../io.ts';
import { law } from '../law.ts';
import { table } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { RULE_WORDS } from './words.ts';

/** The part of title 15 that a rule's id begins with, or the kind of document. */
const partOf = ({ id }: Rule): string => /^7\d\d/.exec(id)?.[0] ?? id.split('/')[0] ?? id;

function byPart(): [string, Rule[]][] {
  const parts = new Map<string, Rule[]>();
  for (const rule of law.pack.rules) parts.set(partOf(rule), [...(parts.get(partOf(rule)) ?? []), rule]);
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
}

export const treePlain = (language: Language) =>
  byPart().map(([part, rules]) => ({
    part,
    rules: rules.map(({ id, title, role, versions }) => ({
      id,
      title: title[language],
      role: role.kind,
      versions: versions.map(({ from, by }) => ({ from, instrument: by.id })),
    })),
  }));

export function treePrinted(language: Language, { color, columns }: Pick<Io, 'color' | 'columns'>): string {
  const { bold } = paint(color);
  const blocks = byPart().map(([part, rules]) => {
    const heading = /^7\d\d$/.test(part) ? `${RULE_WORDS.part[language]} ${part}` : part;
    const rows = rules.map(({ id, title, versions }) => [
      `  ${id}`,
      `${title[language]} (${versions.map(({ from }) => from).join(', ')})`,
    ]);
    return `${bold(heading)}\n${table(rows, columns)}`;
  });
  return `${blocks.join('\n\n')}\n`;
}
