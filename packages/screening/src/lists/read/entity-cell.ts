import type { Address, Alias } from '../party.ts';
import { tidy } from './parts.ts';
import { countryNamed } from './place.ts';
import { type Complain, quoted } from './values.ts';

/** What the supplements print as one text: name, aliases and addresses of an entry. */
interface EntityCell {
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly addresses: readonly Address[];
  /** `See alternate addresses under Pakistan`. */
  readonly remarks?: string;
}

/** A comma or a full stop before one of these is part of the name. */
const LEGAL =
  /^(?:ltda?|limited|inc|incorporated|l\.?l\.?c|llp|l\.p|co|corp|corporation|company|s\.a|s\.l|s\.r\.l|srl|s\.r\.o|s\.p\.a|spa|gmbh|a\.?g|b\.?v|n\.?v|pte|pvt|\(pvt\)|private|sdn|bhd|[op]?jsc|cjsc|[opz]?ao|oao|ooo|fze|fzc|fzco|fz|plc|jr|sr|ii|iii|d\.o\.o|a\.[sş]|lda|k\.k|sas|sarl|mmc|oy|ab|s\.a\.l|fgup|fgbu|gup|dp|npo|joint.stock company)(?![\p{L}\p{N}])/iu;
/** Nor before a unit of an organization, unless an address begins there. */
const UNIT =
  /^(?!(?:no|room|rm|building|bldg|floor|level|flat|suite|unit|office|plot|p\.?o|block)\b|\d|.*\b(?:trade|business|financial|industrial|data|shopping) cent(?:er|re)\b)[^,]*\b(?:institute|academy|bureau|branch|center|centre|college|department|faculty|factory|laboratory|plant|university|school|division)\b(?! ?(?:road|rd|street|st|building|district|avenue|ave|park|village|town)\b)/iu;
const SEE = /\s*\(?\s*See (?:also )?(?:alternate )?address(?:es)? (?:under|in) [^()]*\)?\.?/gi;
const LOST_ALIASES = /^(?:and |a\.k\.a\.,? )*the following [a-z]+ alias(?:es)?[:,]? */i;
const ALIASES_FIRST = /^\((?:a\.k\.a|f\.k\.a)\.?,? ([^()]*)\)[,.]? */i;

/** Names are short; what lies further on is not searched for their end. */
const LONGEST_NAME = 2_000;

/** The addresses in a text, which `; and` separates. The country is read from their last words only. */
export function addressesOf(text: string, heading: string | undefined): Address[] {
  return text
    .replace(SEE, '')
    .split(/;\s+(?:and\s+)?/)
    .map((each) => tidy(each).replace(/[\s.;,]+$/, ''))
    .filter((each) => each !== '')
    .map((each) => {
      const country = lastCountry(each, heading) ?? heading;
      return { text: each, ...(country !== undefined && { country }) };
    });
}

const notesOf = (text: string): string | undefined =>
  [...text.matchAll(SEE)].map(([note]) => note.replace(/^[\s(]+|[\s).]+$/g, '')).join('; ') || undefined;

/** The country that an address ends with: all of its last part, or its last words where the heading says the same. */
function lastCountry(address: string, heading: string | undefined): string | undefined {
  const part = address.split(/[,;—]|\. /).at(-1) ?? '';
  const words = part
    .replace(/\b([A-Z])\.(?=[A-Z]\b)/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '' && !/\d/.test(word));
  const whole = countryNamed(words.join(' '));
  if (whole !== undefined) return whole;
  return [1, 2, 3].some((count) => {
    const tail = countryNamed(words.slice(-count).join(' '));
    return tail !== undefined && tail === heading;
  })
    ? heading
    : undefined;
}

/**
 * `Kestrel Co., Ltd., 12 Mill Road, Riga` is a name and an address; where the one ends is nowhere marked. Where a
 * part could be a unit of the party or the building it sits in, `shorter` is the name without it.
 */
export function nameAndAddress(text: string): {
  readonly name: string;
  readonly shorter?: string;
  readonly address?: string;
} {
  let shorter: string | undefined;
  for (const comma of text.slice(0, LONGEST_NAME).matchAll(/[,;] +(?:address: *)?/gi)) {
    const before = text.slice(0, comma.index);
    const rest = text.slice(comma.index + comma[0].length);
    const told = /address/i.test(comma[0]);
    if (!told && (LEGAL.test(rest) || open(before))) continue;
    if (!told && comma[0][0] === ',' && UNIT.test(rest)) {
      shorter ??= before;
      continue;
    }
    return { name: before, ...(shorter !== undefined && { shorter }), address: rest.replace(/\)$/, '') };
  }
  return { name: text.replace(/(?<!\b(?:ltd|inc|co|corp|llc|\p{L}))\.$/iu, '') };
}

/** Whether a bracket is still open, in which a comma is no end. */
const open = (text: string): boolean => text.split(/[([]/).length > text.split(/[)\]]/).length;

/** The address that an extraction glued to the last alias, where its end shows that there is one. */
function aliasAndAddress(alias: string, heading: string | undefined) {
  if (alias.length > 2 * LONGEST_NAME) return undefined;
  const bare = alias.replace(SEE, '').replace(/[\s.;,]+$/, '');
  const first = bare.split(/; +and +/)[0] ?? '';
  if (bare === alias && lastCountry(first, undefined) === undefined && !/\d/.test(first)) return undefined;
  if (
    !addressesOf(alias, undefined).some(({ country }) => country !== undefined) &&
    lastCountry(bare, heading) === undefined
  )
    return undefined;
  for (const end of bare.matchAll(/(?<!\b\p{L})([.,]{1,2}) +/gu)) {
    const rest = alias.slice(end.index + end[0].length);
    if (LEGAL.test(rest) || /^\((?!address)/i.test(rest) || open(bare.slice(0, end.index))) continue;
    const name =
      bare.slice(0, end.index) + (/\b(?:ltd|inc|co|corp|llc)$/i.test(bare.slice(0, end.index)) ? '.' : '');
    return { name, address: rest };
  }
  return undefined;
}

/** `Rabat, Morocco` among the aliases is a place: it would find every company there. */
function isPlace(alias: string, name: string, heading: string | undefined): boolean {
  const [place = '', country, ...more] = alias.split(/, */);
  if (country === undefined) return heading !== undefined && countryNamed(place) === heading;
  const shares = place.split(/\s+/).some((word) => word.length > 2 && name.includes(word));
  return (
    more.length === 0 &&
    heading !== undefined &&
    countryNamed(country.replace(/\.$/, '')) === heading &&
    /^\p{Lu}[\p{L}' -]*$/u.test(place) &&
    place.split(/\s+/).length <= 3 &&
    !shares
  );
}

/** One entry from its parts as printed; what had to be moved from one part to another is a problem. */
export function entityCell(
  printed: {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly address?: string | undefined;
  },
  heading: string | undefined,
  complain: Complain,
): EntityCell {
  const aliases: Alias[] = [];
  const addresses: string[] = [];
  const remarks: string[] = [];
  for (const alias of printed.aliases) {
    const glued = aliasAndAddress(alias, heading);
    if (isPlace(alias, printed.name, heading)) {
      complain(`the alias ${quoted(alias)} is a place; it is kept as an address`);
      addresses.push(alias);
    } else if (glued !== undefined) {
      complain(`the alias ${quoted(alias)} ends with an address; it is read as ${quoted(glued.name)}`);
      aliases.push({ name: glued.name });
      addresses.push(glued.address);
    } else aliases.push({ name: alias });
  }
  if (printed.address !== undefined) {
    const lost = printed.address.replace(LOST_ALIASES, '');
    if (lost !== printed.address)
      complain('the address says that aliases follow, and none do; they are lost in this file');
    const first = ALIASES_FIRST.exec(lost);
    if (first !== null) {
      complain(`the address begins with aliases, ${quoted(first[1] ?? '')}; they are read as such`);
      aliases.push(...names(first[1] ?? ''));
    }
    addresses.unshift(first === null ? lost : lost.slice(first[0].length));
  }
  for (const text of addresses) {
    const note = notesOf(text);
    if (note !== undefined) remarks.push(note);
  }
  return {
    name: printed.name,
    aliases,
    addresses: addresses.flatMap((text) => addressesOf(text, heading)),
    ...(remarks.length > 0 && { remarks: [...new Set(remarks)].join('; ') }),
  };
}

/** `Lin Rongnan, Steven Lim and Yong Nam Lim` */
const names = (text: string): Alias[] =>
  text
    .split(/ and |, /)
    .reduce<string[]>((parts, part) => {
      if (parts.length > 0 && LEGAL.test(part)) parts.push(`${parts.pop()}, ${part}`);
      else parts.push(part);
      return parts;
    }, [])
    .map((name) => ({ name: tidy(name) }));
