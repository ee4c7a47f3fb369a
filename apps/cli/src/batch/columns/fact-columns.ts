import { facts as registry } from '@licet/ear';
import { headerKey } from '@licet/tables';

/** Every spelling of a fact's name, as a header would give it. */
const spellings: ReadonlyMap<string, string> = new Map(
  registry.definitions.flatMap(({ name, aliases = [] }) =>
    [name, ...aliases].map((spelling) => [headerKey(spelling), name] as const),
  ),
);

/** The fact that a header names: `item.tpp`, `TPP`, `die area`. */
export const factNamed = (header: string): string | undefined => spellings.get(headerKey(header));
