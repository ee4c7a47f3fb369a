import { companyName, isCountryFact } from '@licet/catalog';
import { facts as registry } from '@licet/ear';
import { type FactInput, known } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';
import { readCountries } from './country.ts';

const COMPANIES: ReadonlySet<string> = new Set(['item.maker', 'exporter.name']);

/** Reads one fact as a person writes it; `unknown` and `?` say that nobody can tell. */
export function readFact(name: string, written: string): { name: string; input: FactInput } {
  const definition = registry.find(name);
  const { value } = registry.read(name, written);
  if (value === null) return { name: definition.name, input: { state: 'unknown' } };
  if (isCountryFact(definition)) {
    const codes = readCountries(definition.name, [written]).map(({ code }) => code);
    const many = definition.type === 'code' && definition.many === true;
    if (!many && codes.length > 1)
      throw new BadInput('unsure-country', { option: definition.name, given: written }, codes);
    return { name: definition.name, input: known(many ? codes : (codes[0] ?? '')) };
  }
  if (COMPANIES.has(definition.name)) return { name: definition.name, input: known(companyName(written)) };
  return { name: definition.name, input: known(value) };
}

/** `item.tpp=2368`. */
export function readGivenFact(text: string): { name: string; input: FactInput; written: string } {
  const [, name, written] = /^\s*([^=\s]+)\s*=\s*(\S.*)$/s.exec(text) ?? [];
  if (name === undefined || written === undefined) throw new BadInput('fact-form', { given: text });
  return { ...readFact(name, written.trim()), written: written.trim() };
}
