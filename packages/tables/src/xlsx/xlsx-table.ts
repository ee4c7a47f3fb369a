import ExcelJS from 'exceljs';
import { Refusal } from '../refusal.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import { boundedWorkbook, LIMITS, type WorkbookLimits } from './bounded-workbook.ts';
import { cellText } from './cell-text.ts';

/** Rows that are handed on at once. */
const PORTION = 500;
/** Excel's own. */
const MOST_ROWS = 1_048_576;

/** The first sheet of a workbook, row by row. */
export async function xlsxTable(path: string, name: string, limits: WorkbookLimits = LIMITS): Promise<Table> {
  const rows = sheetRows(path, name, limits);
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
async function* sheetRows(path: string, name: string, limits: WorkbookLimits): AsyncGenerator<Row, void> {
  const bytes = boundedWorkbook(path, name, limits);
  // The reader waits for ever where its source breaks off; so what broke it is handed in beside.
  const broken = new Promise<never>((_, reject) => bytes.once('error', reject));
  broken.catch(() => {});
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(bytes, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    // Only its style tells a date from a number.
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const sheet of unlessBroken(workbook, broken)) {
      let count = 0;
      for await (const row of unlessBroken(sheet, broken)) {
        if (++count > MOST_ROWS) throw new Refusal(`${name} has more than ${MOST_ROWS} rows. Divide it.`);
        const cells = Array.from({ length: row.cellCount }, (_, i) => cellText(row.getCell(i + 1).value));
        if (cells.some((cell) => cell !== '')) yield { line: row.number, cells };
      }
      return;
    }
    await Promise.race([broken, Promise.resolve()]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${name} cannot be read as XLSX: ${error instanceof Error ? error.message : error}.`);
  } finally {
    bytes.destroy();
  }
}

/** The same values, until `broken` rejects. */
async function* unlessBroken<T>(values: AsyncIterable<T>, broken: Promise<never>): AsyncGenerator<T> {
  const iterator = values[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([broken, iterator.next()]);
    if (next.done) return;
    yield next.value;
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
