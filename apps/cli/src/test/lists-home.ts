import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import { captured } from './captured.ts';

/** A row in the layout of trade.gov, with an invented party. */
export interface ListedRow {
  /** The Entity List unless told. */
  readonly source?: string;
  readonly programs?: readonly string[];
  readonly end_date?: string;
  readonly name: string;
  readonly alt_names?: readonly string[];
  readonly country?: string;
  readonly license_requirement?: string;
  readonly license_policy?: string;
  readonly federal_register_notice?: string;
  readonly start_date?: string;
}

/** A home of its own for the lists of one test, taken for `LICET_HOME` until it is disposed of. */
export function listsHome() {
  const before = process.env.LICET_HOME;
  const home = mkdtempSync(path.join(tmpdir(), 'licet-home-'));
  process.env.LICET_HOME = home;
  const at = (name: string): string => path.join(home, name);
  return {
    home,
    at,
    put(name: string, content: string | Uint8Array): string {
      writeFileSync(at(name), content);
      return at(name);
    },
    /** Imports an Entity List of these rows, as of a day. */
    async list(
      rows: readonly ListedRow[],
      day: Iso = '2026-09-18',
      today: Iso = '2026-09-19',
    ): Promise<void> {
      const results = rows.map(({ country = 'CN', ...row }) => ({
        source: 'Entity List (EL) - Bureau of Industry and Security',
        addresses: [{ country }],
        ...row,
      }));
      const file = at(`csl-${day}.json`);
      writeFileSync(
        file,
        JSON.stringify({ search_performed_at: `${day}T13:15:00Z`, total: results.length, results }),
      );
      const { code, err } = await captured(['lists', 'import', file, '--quiet'], { today });
      // A list of a few rows that loses one is held back.
      const held = /licet lists release (\S+)/.exec(err)?.[1];
      if (held !== undefined)
        await captured(['lists', 'release', held, '--reason', 'test', '--quiet'], { today });
      else if (code !== 0) throw new Error(err);
    },
    [Symbol.dispose]() {
      if (before === undefined) delete process.env.LICET_HOME;
      else process.env.LICET_HOME = before;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
