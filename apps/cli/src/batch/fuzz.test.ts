import { csvTable, Refusal, rowReader, writeCells } from '@licet/tables';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runBatch } from './run.ts';
import { folder, records } from './test/folder.ts';

const LIMIT = 64;

/** Bytes that break readers, mixed with bytes that do not. */
const bytes = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', '\r', '\0', '=', '\t', ' '),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom('H20', 'CN', 'x', '2024-01-05', 'é', '\uFEFF', 'x'.repeat(70)),
      },
      {
        weight: 1,
        arbitrary: fc.uint8Array({ maxLength: 4 }).map((some) => Buffer.from(some).toString('latin1')),
      },
    ),
    { maxLength: 60 },
  )
  .chain((parts) =>
    fc
      .constantFrom<BufferEncoding>('utf8', 'latin1')
      .map((encoding) => Buffer.from(parts.join(''), encoding)),
  );

const readRows = (input: Buffer, chunk: number) => {
  const reader = rowReader({ delimiter: ',', newline: 0x0a, limit: LIMIT });
  const rows = [];
  for (let at = 0; at < input.length; at += chunk) rows.push(...reader.push(input.subarray(at, at + chunk)));
  rows.push(...reader.end());
  return { rows, blank: reader.counts.blank };
};

test('any bytes are read, and every line is a row, a part of a row, or blank', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 80 }), (input, chunk) => {
      const { rows, blank } = readRows(input, chunk);
      const lines =
        input.toString('latin1').split('\n').length - (input.length === 0 || input.at(-1) === 0x0a ? 1 : 0);
      const within = rows.reduce((sum, row) => sum + row.cells.join('').split('\n').length - 1, 0);
      const unread = rows.filter(({ problem }) => problem?.startsWith('the row is longer')).length;
      // Only of a row that was not read can nobody say over how many lines it went.
      if (unread === 0) expect(rows.length + blank + within).toBe(lines);
      else expect(rows.length + blank + within).toBeLessThanOrEqual(lines);
      for (const { cells, problem } of rows) if (cells.length === 0) expect(problem).toBeDefined();
      expect(rows.map(({ line }) => line)).toEqual([...rows.map(({ line }) => line)].sort((a, b) => a - b));
    }),
    { numRuns: 2_000 },
  );
});

test('what is written is read back as it was, but for the apostrophes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme-ascii' }), { minLength: 2, maxLength: 6 }), (cells) => {
      const { rows } = readRows(Buffer.from(`${writeCells(cells, ',')}\n`), 1_000);
      if (rows[0]?.problem !== undefined) return;
      expect(rows[0]?.cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))).toEqual(
        cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, '')),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('a table is read or refused, never anything else', async () => {
  async function* once(input: Buffer) {
    yield input;
  }
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      try {
        const table = await csvTable(once(input), { name: 'x', limit: LIMIT });
        for await (const rows of table.rows) for (const row of rows) expect(row.line).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('whatever follows a good header, the result has one row for each row', async () => {
  using files = folder();
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      const header = Buffer.from('item,to,on,note\n');
      const input = files.put('orders.csv', Buffer.concat([header, body]));
      const summary = await runBatch({
        input,
        output: files.at('out.csv'),
        today: '2026-11-21',
        rowLimit: LIMIT,
      });
      expect(summary.rows).toBe(readRows(Buffer.concat([header, body]), 1_000).rows.length - 1);
      const rows = records(files.read('out.csv').replaceAll('\r\n', '\n'));
      expect(rows).toHaveLength(summary.rows);
      for (const row of rows) expect([row.licet_outcome, row.licet_error].filter(Boolean)).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
}, 30_000);
