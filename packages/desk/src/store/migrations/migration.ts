export type Dialect = 'sqlite' | 'postgres';

/** One step from an older database to a newer one; run once, in one transaction. */
export interface Migration {
  readonly name: string;
  /**
   * SQL that both databases speak, with TEXT and INTEGER as the only types: `inDialect` has the differences. What
   * cannot be said alike is written for each.
   */
  statements(dialect: Dialect): readonly string[];
}

/**
 * The text of a step in the words of a database. Counts take 64 bits, text is ordered by its bytes whatever the
 * locale, and a column takes no value of another type.
 */
export function inDialect(text: string, dialect: Dialect): string {
  if (!/^CREATE TABLE/.test(text)) return text;
  return dialect === 'sqlite'
    ? `${text} STRICT`
    : text.replaceAll(/\bINTEGER\b/g, 'BIGINT').replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"');
}
