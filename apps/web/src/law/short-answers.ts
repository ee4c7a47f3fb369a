import { type Chip, chipFacts, usualOrigin } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { type Decision, day, decisionOn, type Facts, known, type Sheet, sheet } from '@licet/engine';
import type { Moment } from './moment.ts';

/** An answer without its proof; undefined before the rules begin. */
export type ShortAnswer = Decision | undefined;

const sheets = new Map<string, Sheet>();

/** The facts of a chip on its usual way from the United States to a place, everything else presumed. */
export function sheetOf(chip: Chip, to: string): Sheet {
  const key = `${chip.id} ${to}`;
  let made = sheets.get(key);
  if (made === undefined) {
    const facts: Facts = { ...chipFacts(chip), 'shipment.to': known(to) };
    const origin = usualOrigin(facts);
    made = sheet(law.pack.facts, origin ? { ...facts, 'item.usOrigin': origin } : facts);
    sheets.set(key, made);
  }
  return made;
}

/** The short answer for a chip: fast enough for every chip at every step of a slider. */
export const shortAnswer = (
  chip: Chip,
  to: string,
  { on, known: knownDay, reading, bills }: Moment,
): ShortAnswer =>
  decisionOn({ library: law, sheet: sheetOf(chip, to), known: day(knownDay), reading, bills }, day(on));
