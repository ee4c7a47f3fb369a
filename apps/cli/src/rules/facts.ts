import type { FactDefinition, Language } from '@licet/engine';
import type { Io } from '../io.ts';
import { law } from '../law.ts';
import { fold } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { RULE_WORDS } from './words.ts';

/** What may be written as the value. */
function unit(definition: FactDefinition): string {
  switch (definition.type) {
    case 'boolean':
      return 'true / false';
    case 'code':
      return definition.codes?.join(' / ') ?? 'code';
    case 'number':
      return definition.calendar ? 'YYYY-MM-DD' : (definition.choices?.join(' / ') ?? definition.unit);
  }
}

function presumption({ presume }: FactDefinition): string | undefined {
  if (!presume) return undefined;
  return 'value' in presume ? String(presume.value) : `= ${presume.sameAs}`;
}

export const factsPlain = (language: Language) =>
  law.pack.facts.definitions.map((definition) => ({
    name: definition.name,
    type: definition.type,
    unit: unit(definition),
    title: definition.title[language],
    question: definition.question[language],
    askOf: definition.askOf[language],
    presumed: presumption(definition) ?? null,
    because: definition.presume?.because[language] ?? null,
    derived: definition.type === 'number' && definition.derive !== undefined,
    aliases: definition.aliases ?? [],
    cite: definition.cite ?? null,
  }));

export function factsPrinted(language: Language, { color, columns }: Pick<Io, 'color' | 'columns'>): string {
  const { bold } = paint(color);
  const words = RULE_WORDS;
  const entries = law.pack.facts.definitions.map((definition) => {
    const presumed = presumption(definition);
    const details = [
      definition.question[language],
      ...(presumed === undefined ? [] : [`${words.presumed[language]}: ${presumed}.`]),
      ...(definition.aliases?.length ? [`${words.also[language]}: ${definition.aliases.join(', ')}.`] : []),
      ...(definition.cite ? [`(${definition.cite})`] : []),
    ];
    return `${bold(definition.name)}  ${unit(definition)}\n${fold(details.join(' '), columns, '  ')}`;
  });
  return `${entries.join('\n')}\n`;
}
