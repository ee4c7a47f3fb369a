import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '../../store/store.ts';
import { inspectFile } from '../inspect.ts';
import type { ImportKind } from '../kinds/kinds.ts';
import { type ImportOptions, type ImportReport, runImport } from '../run.ts';

export const DESK = { id: 'u-desk', roles: ['order-desk', 'license-manager'] } as const;

/** A folder for files, gone with the test. */
export function folder() {
  const home = mkdtempSync(path.join(tmpdir(), 'licet-import-'));
  let count = 0;
  return {
    home,
    file(content: string | Uint8Array, name = `file-${++count}.csv`): string {
      const file = path.join(home, name);
      writeFileSync(file, content);
      return file;
    },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Imports a file by what its headers seem to say. */
export async function imported(
  store: Store,
  kind: ImportKind,
  file: string,
  more: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const { mapping } = await inspectFile(store, { path: file, kind, sender: 'test' });
  return runImport(store, DESK, {
    path: file,
    name: path.basename(file),
    kind,
    sender: 'test',
    mapping,
    ...more,
  });
}

/** Problems as a person reads them. */
export const told = ({ problems }: Pick<ImportReport, 'problems'>): string[] =>
  problems.map(
    ({ row, column, given, expected, wayOut }) =>
      `${row} ${column}: '${given}', ${expected.en}. ${wayOut.en}`,
  );

export const counts = ({
  created,
  changed,
  unchanged,
  refused,
}: ImportReport): [number, number, number, number] => [created, changed, unchanged, refused];
