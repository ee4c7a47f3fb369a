import type { SourceId } from '../sources.ts';
import { citationOf } from './citation.ts';
import { entityCell } from './entity-cell.ts';
import { partyReads } from './parts.ts';
import { countryOf } from './place.ts';
import { namesIn } from './printed-name.ts';
import type { Read } from './reader.ts';
import { quoted } from './values.ts';

/** A row of a supplement to part 744, its parts as printed. */
interface SupplementRow {
  readonly source: SourceId;
  readonly place: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Heading of the country under which the entry stands. */
  readonly country?: string | undefined;
  readonly address?: string | undefined;
  readonly citation?: string | undefined;
  /** Where the source gives it; else the day of the earliest citation stands for it. */
  readonly listed?: string | undefined;
  readonly requirement?: string | undefined;
  readonly policy?: string | undefined;
  readonly remarks?: string | undefined;
}

/** The entry of a row, and what was wrong with it. */
export function supplementReads(row: SupplementRow): Read[] {
  const problems: string[] = [];
  const complain = (message: string) => problems.push(message);
  const heading = row.country === undefined ? undefined : countryOf(row.country);
  if (heading === undefined)
    complain(
      row.country === undefined
        ? 'the entry stands under no country'
        : `the heading ${quoted(row.country)} is no country`,
    );
  if (/\([^)]*$/.test(row.name))
    complain(`the name ${quoted(row.name)} ends inside a bracket; it may be cut`);
  const cell = entityCell(row, heading, complain);
  const { citation, listed } = citationOf(row.citation, complain);
  const remarks = [row.remarks, cell.remarks].filter((text) => text !== undefined).join('; ');
  const inside = [row.name, ...cell.aliases.map(({ name }) => name)].flatMap(namesIn);

  return [
    ...problems.map((message): Read => ({ kind: 'problem', place: row.place, message })),
    ...partyReads(row.place, {
      source: row.source,
      name: row.name,
      aliases: [...cell.aliases, ...inside],
      // The BIS lists do not say what a party is, except for addresses that are listed themselves.
      ...(isAddress(row.name) && { type: 'address' as const }),
      addresses: cell.addresses,
      countries: heading === undefined ? [] : [heading],
      programs: [],
      ...(citation !== undefined && { citation }),
      listed: row.listed ?? listed,
      ...(row.requirement !== undefined && { requirement: row.requirement }),
      ...(row.policy !== undefined && { policy: row.policy }),
      ...(remarks !== '' && { remarks }),
    }),
  ];
}

/** `Address 06`: any party at this address is treated as listed (section 744.16). */
export const isAddress = (name: string): boolean => /^address \d{1,3}$/i.test(name);
