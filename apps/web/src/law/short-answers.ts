import { type Item, itemFacts, usualOrigin } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { type Decision, day, decisionOn, type Facts, known, type Sheet, sheet } from '@licet/engine';
import type { Moment } from './moment.ts';

/** An answer without its proof; undefined before the rules begin. */
export type ShortAnswer = Decision | undefined;

const sheets = new Map<string, Sheet>();

/** The facts of a chip or server on its usual way from the United States to a place. */
export function factsOf(item: Item, to: string): Facts {
  const facts: Facts = { ...itemFacts(item).facts, 'shipment.to': known(to) };
  const origin = usualOrigin(facts);
  return origin ? { ...facts, 'item.usOrigin': origin } : facts;
}

/** The same as the engine reads them, everything else presumed. */
export function sheetOf(item: Item, to: string): Sheet {
  const key = `${item.id} ${to}`;
  let made = sheets.get(key);
  if (made === undefined) {
    made = sheet(law.pack.facts, factsOf(item, to));
    sheets.set(key, made);
  }
  return made;
}

/** The short answer for a chip or server: fast enough for every chip at every step of a slider. */
export const shortAnswer = (
  item: Item,
  to: string,
  { on, known: knownDay, reading, bills }: Moment,
): ShortAnswer =>
  decisionOn({ library: law, sheet: sheetOf(item, to), known: day(knownDay), reading, bills }, day(on));
