import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const newHome = (): string => mkdtempSync(path.join(tmpdir(), 'licet-serve-'));

/** A server in a process of its own, once it listens. */
async function served(args: readonly string[], env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, LICET_LISTEN: '127.0.0.1:0', LICET_LOG_LEVEL: 'warn', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr?.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (data) => {
      out += data;
      if (out.includes('Ctrl-C ends it.')) resolve();
    });
    child.once('close', () => resolve());
  });
  const url = /listens on (http:\S+)/.exec(out)?.[1] ?? '';
  return { child, ended, url, out: () => out, err: () => err };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a new desk can be signed in to, and ends cleanly on %s',
  async (signal) => {
    const home = newHome();
    const { child, ended, url, out, err } = await served(['serve'], { LICET_HOME: home });
    expect(err()).toBe('');
    const [, email, password] = /Sign in as (\S+) with (\S+)\. It is shown this once/.exec(out()) ?? [];
    expect(out()).not.toContain('DEMO');
    const answer = await fetch(`${url}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(answer.status).toBe(201);
    child.kill(signal);
    expect(await ended).toBe(0);

    const again = await served(['serve'], { LICET_HOME: home });
    expect(again.out()).toContain('Sign in with the accounts that it has.');
    const session = answer.headers.get('set-cookie')?.split(';')[0] as string;
    const kept = await fetch(`${again.url}/v1/session`, { headers: { cookie: session } });
    expect(kept.status).toBe(200);
    again.child.kill(signal);
    expect(await again.ended).toBe(0);
  },
);

test('settings that cannot be used are told, all of them, and nothing starts', async () => {
  const { ended, err, out } = await served(['serve'], {
    LICET_HOME: newHome(),
    LICET_LISTEN: 'nowhere',
    LICET_LOG_LEVEL: 'loud',
  });
  expect(await ended).toBe(2);
  expect(out()).toBe('');
  expect(err().trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^licet: LICET_LISTEN: expected an address and a port, got 'nowhere'\./),
    expect.stringMatching(/^licet: LICET_LOG_LEVEL: expected one of/),
  ]);
});

test('a database that does not answer is told', async () => {
  const { ended, err } = await served(['serve'], {
    LICET_HOME: newHome(),
    LICET_DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/none',
  });
  expect(await ended).toBe(1);
  expect(err()).toMatch(/^licet: /);
  expect(err()).not.toMatch(/secret|\n\s+at /);
});
