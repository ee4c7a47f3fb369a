import type { FactDefinition } from '@licet/engine';

/** Names of items and companies, which have no list of codes either. */
const FREE_TEXT: ReadonlySet<string> = new Set(['item.model', 'item.maker', 'exporter.name']);

/** Codes without a list of their own are countries: "China" in place of CN would fall out of every group. */
export const isCountryFact = (definition: FactDefinition): boolean =>
  definition.type === 'code' && definition.codes === undefined && !FREE_TEXT.has(definition.name);
