import type { Endpoint } from './endpoint.ts';

/** Which methods an address knows; empty where there is no such address. */
export function methodsAt(endpoints: readonly Endpoint[]): (path: string) => readonly string[] {
  const known = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  for (const { path, method } of endpoints) {
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
    const entry = known.get(path) ?? { pattern, methods: new Set() };
    entry.methods.add(method.toUpperCase());
    if (method === 'get') entry.methods.add('HEAD');
    known.set(path, entry);
  }
  return (path) => [
    ...new Set(
      [...known.values()].filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods]),
    ),
  ];
}
