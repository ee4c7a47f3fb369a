export type Dialect = 'sqlite' | 'postgres';

/** One step from an older database to a newer one; run once, in one transaction. */
export interface Migration {
  readonly name: string;
  statements(dialect: Dialect): readonly string[];
}
