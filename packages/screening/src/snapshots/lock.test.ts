import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { locked } from './lock.ts';
import { newHome } from './test/list-file.ts';

const held = (file: string, more: object): void =>
  writeFileSync(file, JSON.stringify({ host: hostname(), since: '2026-08-01T00:00:00Z', ...more }));

test('only one works at a time; the lock is gone afterwards, also after an error', async () => {
  const file = path.join(newHome(), 'lock');
  await locked(file, async () => {
    await expect(locked(file, async () => 'second')).rejects.toThrow(
      expect.objectContaining({ code: 'locked', message: expect.stringContaining(`process ${process.pid}`) }),
    );
  });
  await expect(locked(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
  expect(await locked(file, async () => 'third')).toBe('third');
});

test('the lock of a process that is gone is taken over, and of one that had our number', async () => {
  const file = path.join(newHome(), 'lock');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  held(file, { pid });
  expect(await locked(file, async () => 1)).toBe(1);
  held(file, { pid: process.pid });
  expect(await locked(file, async () => 2)).toBe(2);
});

test('a living process, another machine, or a lock that cannot be read is left alone', async () => {
  const file = path.join(newHome(), 'lock');
  const living = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    held(file, { pid: living.pid });
    await expect(locked(file, async () => 1)).rejects.toThrow(/Another import is at work/);
  } finally {
    living.kill();
  }
  held(file, { pid: 1, host: 'elsewhere' });
  await expect(locked(file, async () => 1)).rejects.toThrow(/on elsewhere/);
  writeFileSync(file, '');
  await expect(locked(file, async () => 1)).rejects.toThrow(`delete ${file}`);
});
