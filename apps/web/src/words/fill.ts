/** `fill('{count} lines', { count: 3 })`. A name without a value stays as it is, to be seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
