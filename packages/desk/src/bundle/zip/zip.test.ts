import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadZip, unzip } from './read.ts';
import { zip } from './write.ts';

const limits = { total: 1_000_000, mayHold: () => true };
const file = (name: string, text: string) => ({ name, data: Buffer.from(text) });
const SOME = [file('a.txt', 'a'.repeat(500)), file('b/é.bin', 'xyz'), file('empty', '')];

test('what was put in comes out, in its order', () => {
  expect(unzip(zip(SOME), limits)).toEqual(SOME);
  expect(zip(SOME)).toEqual(zip(SOME));
  expect(unzip(zip([]), limits)).toEqual([]);
});

test('any files', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.record({
          name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
          data: fc.uint8Array({ maxLength: 400 }),
        }),
        {
          selector: ({ name }) => name,
          maxLength: 6,
        },
      ),
      (files) => {
        const back = unzip(zip(files), limits);
        expect(back.map(({ name, data }) => [name, [...data]])).toEqual(
          files.map(({ name, data }) => [name, [...data]]),
        );
      },
    ),
  );
});

test('any byte changed, cut off or added is refused, or changes what is read', () => {
  const good = zip(SOME);
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] as number) ^ by;
      let read: ReturnType<typeof unzip> | undefined;
      try {
        read = unzip(bad, limits);
      } catch (error) {
        expect(error).toBeInstanceOf(BadZip);
      }
      // The version in the directory and the names that both places share say nothing of the data.
      if (read !== undefined) expect(read.map(({ data }) => data)).toEqual(SOME.map(({ data }) => data));
    }),
    { numRuns: 500 },
  );
  for (const bad of [good.subarray(0, -1), good.subarray(1), Buffer.concat([good, Buffer.from('x')])])
    expect(() => unzip(bad, limits)).toThrow(BadZip);
});

test('bytes hidden between files are refused', () => {
  const good = zip(SOME);
  const end = good.length - 22;
  const directory = good.readUInt32LE(end + 16);
  const bad = Buffer.concat([good.subarray(0, directory), Buffer.from('secret'), good.subarray(directory)]);
  bad.writeUInt32LE(directory + 6, bad.length - 6);
  expect(() => unzip(bad, limits)).toThrow(/belong to no file/);
});

test('a bomb is refused before it is unpacked', () => {
  const bomb = zip([{ name: 'a', data: Buffer.alloc(2_000_000) }]);
  expect(bomb.length).toBeLessThan(5_000);
  expect(() => unzip(bomb, limits)).toThrow(/more than 1000000 bytes/);
  // One that states less than it is.
  const lying = zip([{ name: 'a', data: Buffer.alloc(100_000) }]);
  const size = lying.length - 22 - 47 + 24;
  for (const at of [22, size]) lying.writeUInt32LE(10, at);
  expect(() => unzip(lying, limits)).toThrow(/cannot be unpacked to the size that it states/);
});

test.each(['../up', '/etc/passwd', 'C:\\x', 'a\0b'])('%j has no place', (name) => {
  const known = { total: 100, mayHold: (one: string) => /^[a-z]+$/.test(one) };
  expect(() => unzip(zip([file(name, 'x')]), known)).toThrow(/has no place in a bundle/);
});

test('twice the same name', () => {
  expect(() => unzip(zip([file('a', '1'), file('a', '2')]), limits)).toThrow(/there twice/);
});

test('other programs read it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-zip-'));
  try {
    const name = path.join(folder, 'x.zip');
    writeFileSync(name, zip(SOME));
    let out: string;
    try {
      out = execFileSync('python3', ['-m', 'zipfile', '-t', name], { encoding: 'utf8' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return console.log('no python3: not tried');
      throw error;
    }
    expect(out).toMatch(/Done testing/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('deflate is told apart from stored by size alone', () => {
  const data = Buffer.from('ab');
  expect(deflateRawSync(data).length).toBeGreaterThan(data.length);
  expect(zip([{ name: 'n', data }]).includes(data)).toBe(true);
});
