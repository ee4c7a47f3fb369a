import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../apps/cli/bin/licet.js', import.meta.url));
const TASKSET = '/usr/bin/taskset';

export interface Served {
  readonly url: string;
  /** Of the first administrator, where the store was new. */
  readonly account?: { readonly email: string; readonly password: string };
  /** Milliseconds from the start of the process until it answered `/readyz`. */
  readonly ready: number;
  readonly usage: () => Usage;
  stop(): Promise<void>;
}

/** Of a process so far: seconds of processor, and MB in memory, now and at most. */
export interface Usage {
  readonly cpu: number;
  readonly rss: number;
  readonly peak: number;
}

/** `licet serve` (or `start`) as its user starts it, in a process of its own on one core. */
export async function served(
  home: string,
  args: readonly string[] = ['serve'],
  env: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const began = performance.now();
  const command = [process.execPath, BIN, ...args];
  const [program, ...rest] = existsSync(TASKSET) ? [TASKSET, '-c', '0', ...command] : command;
  const child = spawn(program as string, rest, {
    env: { ...process.env, LICET_HOME: home, LICET_LISTEN: '127.0.0.1:0', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const out = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      if (said.includes('Ctrl-C ends it.')) resolve(said);
    });
    child.once('exit', (code) => reject(new Error(`licet ${args.join(' ')} ended with ${code}: ${said}`)));
  });
  const url = /listens on (http:\S+\d)/.exec(out)?.[1] as string;
  const { status } = await fetch(`${url}/readyz`);
  if (status !== 200) throw new Error(`/readyz: ${status}`);
  const ready = performance.now() - began;
  const [, email, password] = /Sign in as (\S+) with (\S+)\. It/.exec(out) ?? [];
  return {
    url,
    ready,
    ...(email === undefined || password === undefined ? {} : { account: { email, password } }),
    usage: () => usageOf(child.pid as number),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Of any process of Linux; zeros elsewhere. */
export function usageOf(pid: number | 'self'): Usage {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = after.split(' ');
    // In clock ticks, of which Linux has 100 a second.
    return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, rss: mb('VmRSS'), peak: mb('VmHWM') };
  } catch {
    return { cpu: 0, rss: 0, peak: 0 };
  }
}

/** A token that may do everything its roles may, by the door that people use. */
export async function tokenOf({ url, account }: Served): Promise<string> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const session = await post('/v1/session', account ?? {});
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const made = await post(
    '/v1/tokens',
    { name: 'bench', scopes: ['write'] },
    { cookie: (session.headers.get('set-cookie') ?? '').split(';')[0] as string, 'x-csrf-token': csrfToken },
  );
  if (made.status !== 201) throw new Error(`no token: ${await made.text()}`);
  return ((await made.json()) as { secret: string }).secret;
}
