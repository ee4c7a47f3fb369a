/** One key for the spellings of a header: no accents, case, spaces or punctuation. */
export const headerKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Where each column stands, by the first of its spellings that the header has. */
export function columns<Name extends string>(
  header: readonly string[],
  spellings: Readonly<Record<Name, readonly string[]>>,
): Readonly<Record<Name, number | undefined>> {
  const keys = header.map(headerKey);
  const at = (names: readonly string[]): number | undefined =>
    names.map((name) => keys.indexOf(headerKey(name))).find((index) => index >= 0);
  return Object.fromEntries(
    Object.entries<readonly string[]>(spellings).map(([name, names]) => [name, at(names)]),
  ) as Record<Name, number | undefined>;
}
