import { pack } from '@licet/ear';
import { type Library, library } from '@licet/engine';
import { type Answerer, answerer } from './answerer.ts';
import { type Asked, questioner } from './asked.ts';
import type { LineRecord } from './line-record.ts';
import type { DeskLists } from './lists.ts';

/** The law and the lists that lines are determined under. Their editions, screenings and answers are made once. */
export interface World {
  readonly rules: Library;
  readonly lists: DeskLists;
}

export interface Determiner {
  readonly ask: (record: LineRecord) => Asked;
  readonly answers: Answerer;
}

let ear: Library | undefined;

/** The rules of the EAR, with every edition made so far: one for the whole process. */
export function earRules(): Library {
  ear ??= library(pack);
  return ear;
}

const made = new WeakMap<DeskLists, WeakMap<Library, Determiner>>();

/** Asks and answers as of the day of the lists. */
export function determinerOf({ rules, lists }: World): Determiner {
  let byRules = made.get(lists);
  if (byRules === undefined) {
    byRules = new WeakMap();
    made.set(lists, byRules);
  }
  let found = byRules.get(rules);
  if (found === undefined) {
    found = {
      ask: questioner(rules, lists, { known: lists.today }),
      answers: answerer(rules, lists),
    };
    byRules.set(rules, found);
  }
  return found;
}
