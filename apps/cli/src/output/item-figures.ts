import type { Answer } from '../answer.ts';
import { law } from '../law.ts';
import type { Block } from './human.ts';
import { fold } from './lay-out.ts';
import { disputed, tagOf, valueWords } from './values.ts';
import { WORDS } from './words.ts';

/** The figures that thresholds are about, in the order in which one reads them. */
const FIGURES: readonly string[] = [
  'item.tpp',
  'item.dieArea',
  'item.performanceDensity',
  'item.memoryBandwidth',
  'item.ioBandwidth',
  'item.datacenter',
  'item.packageArea',
  'item.memoryDensity',
  'item.chipsPerUnit',
  'item.aggregateTpp',
  'item.trainingOperations',
];

/** What the item is, figure by figure, each with the confidence of its source. */
export function itemFigures({ built, determination, language }: Answer, width: number): Block {
  const shown = FIGURES.flatMap((name) => {
    const statement = determination.question[name];
    if (!statement || statement.from === 'presumed') return [];
    const definition = law.pack.facts.find(name);
    const value =
      disputed(built.question.facts[name], language) ?? valueWords(definition, statement.value, language);
    const tag = tagOf(statement);
    return [`${definition.title[language]} ${value}${tag === '' ? '' : ` ${tag}`}`];
  });
  const missing = ['item.tpp', 'item.dieArea'].filter((name) => built.item && !determination.question[name]);
  const unknown = missing.map(
    (name) => `${law.pack.facts.find(name).title[language]} ${WORDS.unknown[language]}`,
  );
  const all = [...shown, ...unknown];
  return {
    heading: WORDS.item[language],
    lines: all.length === 0 ? [] : [fold(`${all.join('; ')}.`, width, '  ')],
  };
}
