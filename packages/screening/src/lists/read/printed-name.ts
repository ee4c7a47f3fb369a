import type { Alias } from '../party.ts';

/** `; and any successor, sub-unit, or subsidiary thereof`, `, and its sub-units and successors`. */
const TAIL = /[;,]? and (?:any|its|all) (?:successors?|sub-?units?|subsidiar(?:y|ies))\b.*$/i;
/** `(PRC national)`, `(a subsidiary of ...)`, `(Parent Organization: ...)`: said of the party, not its name. */
const NOTE =
  /\s*[([](?:an? (?:subsidiary|subordinate|division|branch|affiliate)\b.*|[\p{L}. -]{2,40} (?:national|individual|entity|citizen)|parent organi[sz]ation:.*|see (?:also|alternate)\b[^()]*)[)\]]\s*$/iu;
/** The unit behind the organization that it belongs to: only the unit is what the entry lists. */
const UNIT =
  /(?:\. affiliated entity: ?|\.? subordinate institution ?[-–—:] ?|,? and subordinate entity )(.+)$/i;
const MARK =
  /[\s,;([–-]*(?<![\p{L}\p{N}])(a\.k\.a\.?|aka|f\.k\.a\.?|fka|d\/b\/a|formerly known as)(?![\p{L}\p{N}])[\s,:.-]*/iu;
/** A group in brackets that begins with such a mark; lists forget to close it. */
const GROUP =
  /\s*[([]\s*((?:a\.k\.a|aka|f\.k\.a|fka|d\/b\/a|formerly)(?![\p{L}\p{N}])[^()[\]]*(?:\([^()[\]]*\)[^()[\]]*)*)(?:[)\]]|$)/iu;

/** Longer texts are no names; reading them as such would find nothing and take long. */
const LONGEST = 600;
const LONGEST_UNIT = 120;

/**
 * The names inside a printed name, which itself stays as it is: the bare name without what is said about it,
 * the aliases that are printed inside, the unit of an organization. Without them only who knows the whole
 * text would find the party.
 *
 * ```ts
 * namesIn('Kestrel Ltd. (f.k.a., Falcon Ltd.); and any successor thereof')
 * // [{ name: 'Kestrel Ltd.' }, { name: 'Falcon Ltd.', kind: 'former' }]
 * ```
 */
export function namesIn(printed: string): Alias[] {
  if (printed.length > LONGEST) return [];
  const rest = withoutNotes(printed.replace(TAIL, ''));
  const unit = UNIT.exec(rest)?.[1];
  if (unit !== undefined) return unit.length > LONGEST_UNIT ? [] : distinct([{ name: unit }], printed);

  const inBrackets: Alias[] = [];
  let outside = rest;
  for (let group = GROUP.exec(outside); group !== null; group = GROUP.exec(outside)) {
    inBrackets.push(...split(` ${group[1]}`));
    outside = outside.slice(0, group.index) + outside.slice(group.index + group[0].length);
  }
  return distinct([...split(outside), ...inBrackets], printed);
}

function withoutNotes(text: string): string {
  const shorter = text.replace(NOTE, '');
  return shorter === text ? text : withoutNotes(shorter);
}

/** Cuts at each mark and semicolon. A single word that is cut off so, often a first name, finds too many. */
function split(text: string): Alias[] {
  // A company can be called AKA.
  if (/^(?:aka|fka) /i.test(text)) return [{ name: text }];
  const pieces = text.split(new RegExp(MARK, 'giu'));
  return pieces.flatMap((piece, i) => {
    if (i % 2 === 1) return [];
    const former = /^f/i.test(pieces[i - 1] ?? '');
    const names = piece.split(/;\s+(?!and\b|\()/i);
    const cut = names.length > 1 || /^;/.test(text.slice(piece.length));
    return names.map((name) => ({
      name,
      ...(former ? { kind: 'former' as const } : cut && !/\S\s+\S/.test(name) && { kind: 'weak' as const }),
    }));
  });
}

/** Each once, and none that differs from the printed name only at its edges. */
function distinct(aliases: readonly Alias[], printed: string): Alias[] {
  const seen = new Set([edged(printed).toLowerCase()]);
  return aliases.flatMap(({ name, ...kind }) => {
    const bare = edged(name);
    if (bare.length < 2 || !/\p{L}/u.test(bare) || /^the following\b/i.test(bare)) return [];
    if (seen.has(bare.toLowerCase())) return [];
    seen.add(bare.toLowerCase());
    return [{ name: bare, ...kind }];
  });
}

const edged = (name: string): string =>
  name.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '').replace(/^[“"]([^“”"]+)[”"]$/, '$1');
