import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { csvTable } from './csv/csv-table.ts';
import { Refusal } from './refusal.ts';
import type { Table } from './table.ts';

/** Small, so that the rows of a chunk die young: with four times as much the peak was 100 MB higher. */
const CHUNK = 1 << 16;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Opens an order book by what it holds, not by how its name ends. */
export async function openTable(path: string, limit: number): Promise<Table> {
  const name = basename(path);
  const size = sizeOf(path);
  const magic = firstBytes(path);
  if (magic.equals(OLD_EXCEL))
    throw new Refusal(`${name} is an Excel file of before 2007. Save it as .xlsx or CSV and try again.`);
  if (magic.equals(ZIP)) {
    // Most files are CSV, and the reader for sheets takes a third of a second to load.
    const { xlsxTable } = await import('./xlsx/xlsx-table.ts');
    return xlsxTable(path, name);
  }
  return csvTable(createReadStream(path, { highWaterMark: CHUNK }), { name, limit, size });
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Refusal(`There is no file ${path}.`);
  if (stat.isDirectory()) throw new Refusal(`${path} is a folder. Name a CSV or XLSX file.`);
  if (!stat.isFile()) throw new Refusal(`${path} is not a regular file. Name a CSV or XLSX file.`);
  return stat.size;
}

function firstBytes(path: string): Buffer {
  try {
    const file = openSync(path, 'r');
    const bytes = Buffer.alloc(4);
    const count = readSync(file, bytes, 0, 4, 0);
    closeSync(file);
    return bytes.subarray(0, count);
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
