import { countries, countryByCode, findCountry } from '@licet/catalog';

/** Keys of every name and alias: for what is none of them, the catalog would search what is spelled almost so. */
const keys: ReadonlySet<string> = new Set(
  countries.flatMap(({ code, en, fr, aliases }) => [code, en, fr, ...(aliases ?? [])].map(keyOf)),
);

/**
 * The ISO 3166-1 alpha-2 code of a country as a list prints it: a code, a name, `REGION: IRAN`,
 * `MAN, ISLE OF`. Undefined for what is no country, such as a city or a country that is no more.
 */
export function countryOf(text: string): string | undefined {
  if (/^[A-Z]{2}$/.test(text) && countryByCode(text) !== undefined) return text;
  const name = text.slice(0, 80).replace(/^\s*region:\s*/i, '');
  // The Entity List heads it "Crimea Region of Ukraine"; ISO 3166 has it under Ukraine. The embargo is in part 746.
  if (/^crimea(?: region of ukraine| \(occupied\))?$/i.test(name)) return 'UA';
  if (/^(?:north(?:ern)? )?gaza$|^west bank$/i.test(name)) return 'PS';
  const turned = /^([^,]+), ([^,]+ of)$/i.exec(name);
  for (const each of turned ? [name, `${turned[2]} ${turned[1]}`] : [name]) {
    if (!keys.has(keyOf(each))) continue;
    const finding = findCountry(each);
    if (finding.status === 'found') return finding.item.code;
  }
  return undefined;
}

/** The same inside a text, where two letters are more often a state of the USA than a country. */
export const countryNamed = (text: string): string | undefined =>
  text.trim().length <= 2 && text.trim() !== 'UK' ? undefined : countryOf(text);

function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/^\s*(?:the|la|le|les)\s+|^\s*l'/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
