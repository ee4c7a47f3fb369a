import { isCountryFact } from '@licet/catalog';
import { facts as registry } from '@licet/ear';
import { type FactInput, type Facts, known, LicetError, label, sheet } from '@licet/engine';
import { readCountry } from './read.ts';
import { refused } from './refused.ts';

/** What a line says in columns of its own, and a fact would say once more. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'item.quantity',
  'item.aggregateTpp',
  'shipment.to',
  'shipment.from',
]);

/** Facts of an item, or more facts about a shipment. */
export type About = 'item' | 'shipment';

/** The registry's own name of a fact; undefined where there is none, or it does not belong there. */
export function factName(written: string, about: About): string | undefined {
  try {
    const { name } = registry.find(written);
    const fits = about === 'shipment' || name.startsWith('item.');
    return fits && !ELSEWHERE.has(name) ? name : undefined;
  } catch (error) {
    if (error instanceof LicetError) return undefined;
    throw error;
  }
}

/** A fact as a person writes it in a cell; `unknown` and `?` say that nobody can tell. Throws `bad-field`. */
export function readFactText(what: string, name: string, written: string): FactInput {
  return telling(what, written, () => {
    const { value } = registry.read(name, written);
    if (value === null) return { state: 'unknown' } as const;
    const definition = registry.find(name);
    if (!isCountryFact(definition)) return known(value);
    const parts = typeof value === 'string' ? [value] : (value as readonly string[]);
    const codes = parts.map((part) => readCountry(what, part));
    return known(definition.type === 'code' && definition.many ? codes : (codes[0] as string));
  });
}

/** Facts as a host system gives them, under the registry's names. Throws `bad-field`. */
export function readFacts(what: string, given: Facts, about: About): Facts {
  const read: Record<string, FactInput> = {};
  for (const [written, input] of Object.entries(given)) {
    const place = `${what}.${written}`;
    const name = factName(written, about);
    if (name === undefined)
      throw refused(
        what,
        written,
        about === 'item'
          ? label('the name of a fact of the item', "le nom d'un fait de l'article")
          : label('the name of a fact', "le nom d'un fait"),
        label('licet rules --facts has them all.', 'licet rules --facts les montre tous.'),
      );
    const checked = checkedFact(place, name, input);
    telling(place, JSON.stringify(input), () => sheet(registry, { [name]: checked }));
    read[name] = checked;
  }
  return read;
}

/** A fact that was given, whatever its sender says of where it is from. */
function checkedFact(place: string, name: string, input: FactInput): FactInput {
  if (input.state !== 'known') return input;
  const { value, source } = input;
  const definition = registry.find(name);
  if (!isCountryFact(definition) || (typeof value !== 'string' && !Array.isArray(value)))
    return known(value, 'given', source);
  const codes = [value].flat().map((one) => readCountry(place, String(one)));
  return known(Array.isArray(value) ? codes : (codes[0] as string), 'given', source);
}

/** What the registry refuses, as a field of ours. */
function telling<T>(what: string, given: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    const { expected, wayOut } = expectation(error);
    throw refused(what, given, expected, wayOut);
  }
}

const expectation = ({ message }: LicetError) => ({
  expected: label('a value that the fact can have', 'une valeur que le fait puisse avoir'),
  wayOut: label(message, message),
});
