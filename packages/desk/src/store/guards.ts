import type { Dialect } from './migrations/migration.ts';

/** What the database refuses whatever the code does. `because` comes back as `refused-by-store`. */
export interface Guard {
  readonly name: string;
  readonly table: string;
  readonly on: 'INSERT' | 'UPDATE' | 'DELETE';
  /** SQL over NEW and OLD; refused where it is true. Always, where absent. */
  readonly when?: string;
  readonly because: string;
}

/** The statements that set up a guard. In PostgreSQL a table that refuses DELETE also refuses TRUNCATE. */
export function setUp({ name, table, on, when, because }: Guard, dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite')
    return [
      `CREATE TRIGGER ${name} BEFORE ${on} ON ${table} FOR EACH ROW ${when === undefined ? '' : `WHEN ${when} `}BEGIN SELECT RAISE(ABORT, 'licet: ${because}'); END`,
    ];
  const refuse = `RAISE EXCEPTION 'licet: ${because}' USING ERRCODE = 'check_violation';`;
  return [
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
      BEGIN
        ${when === undefined ? refuse : `IF ${when} THEN ${refuse} END IF; RETURN NEW;`}
      END $$`,
    `CREATE TRIGGER ${name} BEFORE ${on} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`,
    ...(on === 'DELETE'
      ? [
          `CREATE TRIGGER ${name}_at_once BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
        ]
      : []),
  ];
}

/** A database that is older than the guard lacks it. */
export const takeDown = ({ name }: Guard, dialect: Dialect): string =>
  dialect === 'sqlite' ? `DROP TRIGGER IF EXISTS ${name}` : `DROP FUNCTION IF EXISTS ${name}() CASCADE`;
