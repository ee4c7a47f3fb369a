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

/** One figure of the item; `tag` is `[S]`, or empty where the source has none. */
interface Figure {
  readonly fact: string;
  readonly title: string;
  readonly value: string;
  readonly tag: string;
}

/** What the item is, figure by figure, each with the confidence of its source. */
export function figuresOf({ built, determination, language }: Answer): Figure[] {
  const shown = FIGURES.flatMap((name) => {
    const statement = determination.question[name];
    if (!statement || statement.from === 'presumed') return [];
    const definition = law.pack.facts.find(name);
    const value =
      disputed(built.question.facts[name], language) ?? valueWords(definition, statement.value, language);
    return [{ fact: name, title: definition.title[language], value, tag: tagOf(statement) }];
  });
  const missing = ['item.tpp', 'item.dieArea'].filter((name) => built.item && !determination.question[name]);
  const unknown = missing.map((name) => ({
    fact: name,
    title: law.pack.facts.find(name).title[language],
    value: WORDS.unknown[language],
    tag: '',
  }));
  return [...shown, ...unknown];
}

export function itemFigures(answer: Answer, width: number): Block {
  const all = figuresOf(answer).map(
    ({ title, value, tag }) => `${title} ${value}${tag === '' ? '' : ` ${tag}`}`,
  );
  return {
    heading: WORDS.item[answer.language],
    lines: all.length === 0 ? [] : [fold(`${all.join('; ')}.`, width, '  ')],
  };
}
