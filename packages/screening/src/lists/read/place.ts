import { countryByCode, findCountry } from '@licet/catalog';

/** Hostile files can hold a new spelling in every entry; the search for what is not found is slow. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 2_000;

/**
 * The ISO 3166-1 alpha-2 code of a country as a list prints it: a code, a name, `REGION: IRAN`,
 * `MAN, ISLE OF`. Undefined for what is no country, such as a city or a country that is no more.
 */
export function countryOf(text: string): string | undefined {
  const asked = text.trim();
  if (/^[A-Z]{2}$/.test(asked) && countryByCode(asked) !== undefined) return asked;
  if (known.has(asked)) return known.get(asked);
  const code = search(asked);
  if (known.size < MOST_KNOWN) known.set(asked, code);
  return code;
}

function search(asked: string): string | undefined {
  const name = asked.replace(/^region:\s*/i, '').slice(0, 80);
  // Ukraine in ISO 3166 and in the Entity List's own heading; the embargo on the region is in part 746.
  if (/^crimea\b/i.test(name)) return 'UA';
  const turned = /^([^,]+), ([^,]+ of)$/i.exec(name);
  for (const each of turned ? [name, `${turned[2]} ${turned[1]}`] : [name]) {
    const finding = findCountry(each);
    if (finding.status === 'found') return finding.item.code;
  }
  return undefined;
}

/** The same for words inside a text, where two letters are more often a state of the USA than a country. */
export const countryNamed = (text: string): string | undefined =>
  /^(?:[A-Z]{2}|\P{L}*)$/iu.test(text) && !/^(?:UK|U\.K\.)$/.test(text) ? undefined : countryOf(text);
