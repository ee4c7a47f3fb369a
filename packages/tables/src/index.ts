export {
  type AssignedColumns,
  assignColumns,
  type ColumnChoices,
  quotedHeaders,
  saidTwice,
} from './columns/assign-columns.ts';
export { headerKey } from './columns/header-key.ts';
export { unfit } from './columns/unfit.ts';
export { type CsvOptions, csvTable } from './csv/csv-table.ts';
export { rowReader } from './csv/row-reader.ts';
export { writeCells } from './csv/write-row.ts';
export { openTable } from './open-table.ts';
export { Refusal } from './refusal.ts';
export { type ReplacedFile, replacedFile } from './replaced-file.ts';
export type { Row } from './row.ts';
export type { Table } from './table.ts';
