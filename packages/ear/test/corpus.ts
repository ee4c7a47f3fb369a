import { readdirSync, readFileSync } from 'node:fs';
import { type FactInput, type Facts, known, type Outcome, type Reading } from '@licet/engine';
import { facts as registry } from '../src/index.ts';

type Written = number | boolean | string | readonly string[];

/** One case of the corpus as a lawyer reads it; facts are grouped by the first part of their name. */
export interface Case {
  readonly id: string;
  readonly on: string;
  /** Day up to which we know; absent: the day on which the corpus was written. */
  readonly known?: string;
  readonly reading: Reading;
  readonly facts: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  readonly expect: {
    /** Any of these is right: some sources leave it open whether an exception's terms are met. */
    readonly outcome: readonly Outcome[];
    readonly classificationHas?: readonly string[];
    readonly classificationHasNot?: readonly string[];
    readonly reviewPolicy?: string | null;
    /** Symbol of an exception that is available. */
    readonly exception?: string;
    /** Rules that must be among the requirements. */
    readonly requirement?: readonly string[];
    /** Citations that must stand among the conditions. */
    readonly conditions?: readonly string[];
    readonly flags?: readonly string[];
    readonly missing?: readonly string[];
    readonly differs?: Readonly<Record<string, { outcome: Outcome; reviewPolicy: string | null }>>;
    readonly headroom?: readonly { fact: string; threshold: number; distance: number }[];
  };
  readonly because: string;
  /** What the source said, where we hold it wrong. */
  readonly disputed?: { readonly expected: string; readonly reason: string; readonly cite: string };
  readonly source: string;
  readonly basis: string;
  readonly certainty: 'high' | 'medium';
}

export const WRITTEN_ON = '2026-11-21';

const folder = new URL('../../../corpus/', import.meta.url);

/** The files of the corpus, each named after the part of the regulation that it asks about. */
export const corpus: readonly { readonly file: string; readonly cases: readonly Case[] }[] = readdirSync(
  folder,
)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({ file, cases: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[] }));

/** The facts of a case, read as a person would write them. */
export function factsOf(one: Case): Facts {
  const facts: Record<string, FactInput> = {};
  for (const [group, members] of Object.entries(one.facts))
    for (const [rest, written] of Object.entries(members)) {
      const text = Array.isArray(written) ? written.join(', ') : String(written);
      const { name, value } = registry.read(`${group}.${rest}`, text);
      facts[name] = value === null ? { state: 'unknown' } : known(value);
    }
  return facts;
}
