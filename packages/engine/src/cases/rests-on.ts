import type { Registry } from '../facts/registry.ts';

/** Whether a fact is another one, or follows from it. */
export function restsOn(registry: Registry, name: string, other: string): boolean {
  if (name === other) return true;
  const definition = registry.find(name);
  const how = definition.type === 'number' ? definition.derive : undefined;
  if (how === undefined) return false;
  const from =
    how.kind === 'quotient'
      ? [how.of, how.by]
      : how.kind === 'at-least'
        ? [how.of]
        : how.of.map((part) => (typeof part === 'string' ? part : part.fact));
  return from.some((one) => restsOn(registry, one, other));
}
