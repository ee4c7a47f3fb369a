import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import { importLists, openList, releaseHeld } from '@licet/screening';

/** A row in the layout of trade.gov, with an invented party. */
export interface ListedRow {
  readonly name: string;
  /** The Entity List unless told. */
  readonly source?: string;
  readonly country?: string;
  readonly license_requirement?: string;
  readonly license_policy?: string;
  readonly start_date?: string;
}

export const ALL_ITEMS = 'For all items subject to the EAR. (See §744.11 of the EAR)';
export const FOOTNOTE_4 = 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4';

/** An empty home for lists, gone with the test. */
export function listsHome() {
  const home = mkdtempSync(path.join(tmpdir(), 'licet-desk-lists-'));
  return {
    home,
    /** Imports a list of these rows, as of a day, on a day; a fall in numbers is released. */
    async list(rows: readonly ListedRow[], day: Iso, today: Iso = day): Promise<void> {
      const results = rows.map(({ country = 'CN', ...row }) => ({
        source: 'Entity List (EL) - Bureau of Industry and Security',
        addresses: [{ country }],
        ...row,
      }));
      const file = path.join(home, `csl-${day}.json`);
      writeFileSync(
        file,
        JSON.stringify({ search_performed_at: `${day}T13:15:00Z`, total: results.length, results }),
      );
      const { outcomes } = await importLists([{ path: file }], { home, today, openList });
      const [first] = outcomes;
      if (first?.kind === 'error') throw first.error;
      if (first?.kind === 'held')
        await releaseHeld(first.id, { reason: 'test', by: 'test' }, { home, today });
    },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
}
