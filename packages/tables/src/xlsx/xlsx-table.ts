import ExcelJS from 'exceljs';
import { Refusal } from '../refusal.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import { cellText } from './cell-text.ts';

/** Rows that are handed on at once. */
const PORTION = 500;

/** The first sheet of a workbook, row by row. */
export async function xlsxTable(path: string, name: string): Promise<Table> {
  const rows = sheetRows(path, name);
  const first = await rows.next();
  if (first.done) throw new Refusal(`${name}: the first sheet is empty. Expected a header row and rows.`);
  const header = first.value.cells;
  return {
    header,
    delimiter: ',',
    newline: '\n',
    rows: portions(rows, header.length),
    warnings: () => [],
    done: () => undefined,
  };
}

/** The rows of the first sheet that hold anything. */
async function* sheetRows(path: string, name: string): AsyncGenerator<Row, void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    // Only its style tells a date from a number.
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const cells = Array.from({ length: row.cellCount }, (_, i) => cellText(row.getCell(i + 1).value));
        if (cells.some((cell) => cell !== '')) yield { line: row.number, cells };
      }
      return;
    }
  } catch (error) {
    throw new Refusal(`${name} cannot be read as XLSX: ${error instanceof Error ? error.message : error}.`);
  }
}

/** A sheet does not store the empty cells at the end of a row, so a short row is a full one. */
async function* portions(rows: AsyncGenerator<Row, void>, wanted: number): AsyncGenerator<readonly Row[]> {
  let portion: Row[] = [];
  for await (const { line, cells } of rows) {
    const missing = Math.max(0, wanted - cells.length);
    portion.push({ line, cells: [...cells, ...new Array<string>(missing).fill('')] });
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}
