import { READINGS } from '@licet/engine';
import * as z from 'zod';
import type { Asked } from '../question/asked.ts';

const text = (most: number) => z.string().max(most);
export const dayText = (what: string) =>
  text(40).meta({ format: 'date' }).describe(`${what}, YYYY-MM-DD`).optional();
export const country = (what: string) => text(80).describe(`${what}: ISO code (CN) or name (China)`);
export const lang = z.enum(['en', 'fr']).describe('language of the answer, en unless told').optional();

/** A name with `;country=` in it would be read as a detail; here details have fields of their own. */
const plainName = (most: number) =>
  text(most).refine(
    (name) => !/;\s*\p{L}[\p{L}-]*\s*=/u.test(name),
    'write country or address into its own field',
  );

const party = z.strictObject({
  role: z.enum(['purchaser', 'intermediate-consignee', 'consignee', 'end-user']),
  name: plainName(500),
  country: country('where it is').optional(),
  address: plainName(500).optional(),
});

const holding = z.strictObject({
  owner: text(500).min(1),
  owned: text(500).min(1).describe('the company held, its name as under parties'),
  percent: z.number().min(0).max(100).describe('of the shares, in percent; left out: not known').optional(),
  kind: z.enum(['equity', 'vote', 'control', 'management']).optional(),
  ownerCountry: country('where the owner is registered').optional(),
  ownerHq: country('headquarters of the owner').optional(),
  ownedCountry: country('where the company is registered').optional(),
  ownedHq: country('headquarters of the company').optional(),
  from: dayText('first day'),
  to: dayText('first day on which it is no longer held'),
});

const factValue = z.union([z.number(), z.boolean(), text(500), z.array(text(80)).min(1).max(60), z.null()]);

/** What is asked about: the item, the way, the parties. */
export const subjectInput = {
  item: text(200).describe('chip or server of the catalog: "H20", "8x H200", "RTX 4090"').optional(),
  facts: z
    .record(text(80).regex(/^[^=\s]+$/u), factValue)
    .refine((facts) => Object.keys(facts).length <= 200, 'at most 200 facts')
    .describe(
      'facts by name, over the catalog; null where nobody can tell. An item without a name: {"item.tpp": 2368 (TPP), "item.dieArea": 814 (mm2), "item.datacenter": true}. The tool ask gives the names, units and codes of those that matter',
    )
    .optional(),
  to: country('destination').optional(),
  from: country('place of departure, US unless told').optional(),
  route: z.enum(['export', 'reexport', 'transfer', 'deemed']).optional(),
  exporter: text(200).describe('who exports, whom a letter could bind; the maker unless told').optional(),
  hq: z.array(country('country')).max(60).describe('headquarters of consignee and end users').optional(),
  parent: z.array(country('country')).max(60).describe('headquarters of their ultimate parents').optional(),
  parties: z.array(party).max(50).describe('everybody who is known; they are screened').optional(),
  holdings: z
    .array(holding)
    .min(1)
    .max(1000)
    .describe('who holds the parties, for the 50 percent rule')
    .optional(),
  quantity: z.number().int().min(1).max(1e9).describe('units').optional(),
};

/** Which law, and the language. */
export const lawInput = {
  known: dayText('law as the public could know it on this day, today unless told'),
  reading: z
    .enum(READINGS)
    .describe(
      'enforced (default): the text less what is announced as not enforced, plus letters; text: the codified text alone; announced: as if every official statement were law',
    )
    .optional(),
  bills: z.array(text(80)).max(20).describe('as if these bills were law, e.g. S.3374').optional(),
  lang,
};

export const strict = z.boolean().describe('presume nothing about what nobody said').optional();

const fields = z.object({ ...subjectInput, ...lawInput, on: dayText('day'), strict });
type Given = z.output<typeof fields>;
export type Holdings = NonNullable<Given['holdings']>;

/** The same question as one types it on the command line. */
export function askedOf({
  facts = {},
  parties = [],
  quantity,
  bills,
  holdings: _,
  lang: __,
  ...same
}: Given): Asked {
  return {
    ...same,
    fact: Object.entries(facts).map(([name, value]) => `${name}=${written(value)}`),
    party: parties.map(({ role, name, country, address }) =>
      [
        `${role}=${name}`,
        ...(country === undefined ? [] : [`country=${country}`]),
        ...(address === undefined ? [] : [`address=${address}`]),
      ].join(';'),
    ),
    quantity: quantity === undefined ? undefined : String(quantity),
    bill: bills,
  };
}

const written = (value: z.output<typeof factValue>): string =>
  value === null ? 'unknown' : Array.isArray(value) ? value.join(',') : String(value);
