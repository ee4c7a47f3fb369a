import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowReader } from '@licet/tables';

/** A folder of its own for one test, gone afterwards. */
export function folder(): {
  readonly at: (name: string) => string;
  readonly put: (name: string, content: string | Buffer) => string;
  readonly read: (name: string) => string;
  readonly list: () => string[];
  readonly [Symbol.dispose]: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'licet-batch-'));
  const at = (name: string): string => join(path, name);
  return {
    at,
    put: (name, content) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    read: (name) => readFileSync(at(name), 'utf8'),
    list: () => readdirSync(path).sort(),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A result read back: one record per row, by header. */
export function records(csv: string, delimiter = ','): Record<string, string>[] {
  const reader = rowReader({ delimiter, newline: 0x0a, limit: 1 << 20 });
  const [header, ...rows] = [...reader.push(Buffer.from(csv)), ...reader.end()];
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, i) => [name, cells[i] ?? ''])),
  );
}
