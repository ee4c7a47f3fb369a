import { type Label, type Language, label } from '@licet/engine';
import type { DecidedHit } from '../decisions/apply.ts';
import { SOURCES } from '../lists/sources.ts';
import type { ReviewPolicy } from '../ownership/holding.ts';
import { entityEntry } from './entity-entry.ts';
import type { Finding } from './findings.ts';
import { type NamedParty, openHits, type ScreenedParty } from './party.ts';

/** What the hits of all parties say, fact by fact. */
export interface Weighed {
  readonly 'party.denied': Finding[];
  readonly 'party.sdn': Finding[];
  readonly 'party.entityList': Finding[];
  readonly 'party.meuList': Finding[];
  readonly 'party.unverified': Finding[];
  readonly 'party.related': Finding[];
  readonly footnotes: Finding<string>[];
  readonly reviews: Finding<ReviewPolicy>[];
  readonly otherLists: Finding<string>[];
}

/** Whether a program of OFAC is one that section 744.8 names on the day; null where nobody has checked. */
export type NamedProgram = (tag: string) => boolean | null;

export interface WeighOptions {
  readonly program: NamedProgram;
  readonly language: Language;
}

export const nothing = (): Weighed => ({
  'party.denied': [],
  'party.sdn': [],
  'party.entityList': [],
  'party.meuList': [],
  'party.unverified': [],
  'party.related': [],
  footnotes: [],
  reviews: [],
  otherLists: [],
});

/** Adds what the screening of one party says. */
export function weigh(party: ScreenedParty, into: Weighed, options: WeighOptions): void {
  if ('failure' in party) {
    const open = { certain: false, because: failed(party, party.failure)[options.language] };
    for (const findings of Object.values(into) as Finding[][]) findings.push(open);
    return;
  }
  const { hits } = party.screening;
  const open = new Set(openHits(hits));
  for (const hit of hits)
    if (hit.verdict !== 'possible' || open.has(hit)) weighHit(party, hit, into, options);
    else weighBeside(party, hit, into, options);
}

function weighHit(
  party: NamedParty,
  hit: DecidedHit,
  into: Weighed,
  { program, language }: WeighOptions,
): void {
  const { verdict, entry } = hit;
  const same = verdict === 'match';
  const because = (same ? is(party, hit) : may(party, hit))[language];
  const plain = { certain: same, because };
  if (verdict === 'related') {
    into['party.related'].push({ certain: true, because: shares(party, hit)[language] });
    return;
  }
  switch (entry.source) {
    case 'EL': {
      const { doubt, footnote, review, noReview } = entityEntry(entry);
      const doubtful = (why: Label) => ({
        certain: false,
        because: `${because} ${sentence(why[language])}`,
      });
      into['party.entityList'].push(doubt === undefined ? plain : doubtful(doubt));
      if (footnote === 'unclear') into.footnotes.push(doubtful(UNCLEAR));
      else if (footnote !== 'none') into.footnotes.push({ ...plain, value: footnote });
      into.reviews.push(
        review === undefined
          ? doubtful(noReview ?? UNCLEAR)
          : { certain: same && doubt === undefined, because, value: review },
      );
      return;
    }
    case 'MEU':
      into['party.meuList'].push(plain);
      return;
    case 'UVL':
      into['party.unverified'].push(plain);
      return;
    case 'DPL':
      into['party.denied'].push(plain);
      return;
    case 'SDN': {
      const named = isNamed(entry.programs, program);
      if (named === true) into['party.sdn'].push(plain);
      if (named === null)
        into['party.sdn'].push({
          certain: false,
          because: `${because} ${sentence(unchecked(entry.programs)[language])}`,
        });
      into.otherLists.push({ ...plain, value: 'SDN' });
      return;
    }
    default:
      into.otherLists.push({ ...plain, value: entry.source });
  }
}

/** An entry of the family of one that matched: should it be the party after all, only a stricter policy could differ. */
function weighBeside(party: NamedParty, hit: DecidedHit, into: Weighed, { language }: WeighOptions): void {
  if (hit.entry.source !== 'EL') return;
  const { review } = entityEntry(hit.entry);
  if (review !== undefined)
    into.reviews.push({ certain: false, because: may(party, hit)[language], value: review });
}

/** Whether one of an entry's programs is named: false only where each of them was checked. */
export function isNamed(programs: readonly string[], program: NamedProgram): boolean | null {
  const all = programs.map(program);
  if (all.includes(true)) return true;
  return all.length === 0 || all.includes(null) ? null : false;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const listed = ({ entry, alias }: DecidedHit): string =>
  `${entry.name}${alias === undefined ? '' : ` ("${alias}")`}`;
const where = ({ entry, score }: DecidedHit): string => `${entry.id}, ${score.toFixed(2)}`;

const is = ({ name }: NamedParty, hit: DecidedHit): Label =>
  label(
    `"${name}" is ${listed(hit)} on the ${SOURCES[hit.entry.source]} (${where(hit)}).`,
    `« ${name} » est ${listed(hit)}, ${SOURCES[hit.entry.source]} (${where(hit)}).`,
  );

const may = (party: NamedParty, hit: DecidedHit): Label =>
  label(
    `"${party.name}" may be ${listed(hit)} on the ${SOURCES[hit.entry.source]} (${where(hit)}). Settle it: ${howToSettle(party, hit)}`,
    `« ${party.name} » est peut-être ${listed(hit)}, ${SOURCES[hit.entry.source]} (${where(hit)}). À trancher : ${howToSettle(party, hit)}`,
  );

const shares = ({ name }: NamedParty, hit: DecidedHit): Label =>
  label(
    `"${name}" shares a brand with ${listed(hit)} (${where(hit)}).`,
    `« ${name} » partage une marque avec ${listed(hit)} (${where(hit)}).`,
  );

const failed = ({ name }: NamedParty, why: string): Label =>
  label(`"${name}" could not be screened: ${why}`, `« ${name} » n'a pu être filtré : ${why}`);

const unchecked = (programs: readonly string[]): Label =>
  label(
    `nobody has checked whether 744.8 names its programs (${programs.join(', ') || 'none given'})`,
    `nul n'a vérifié si le 744.8 vise ses programmes (${programs.join(', ') || 'non donnés'})`,
  );

const UNCLEAR: Label = label(
  'its footnote is not clear from the sources',
  'sa note ne ressort pas clairement des sources',
);

/** The command that records what a person finds. */
export const howToSettle = ({ name, country }: NamedParty, { entry }: DecidedHit): string =>
  `licet decide --party ${JSON.stringify(name)}${country === undefined ? '' : ` --country ${country}`} --entry ${entry.id} --same | --not-the-same --reason "..."`;
