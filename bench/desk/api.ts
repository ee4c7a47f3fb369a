import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ITEMS, importInvented, invented, PLACES, pick, random } from './order-book.ts';
import { served, tokenOf } from './served.ts';

const CONNECTIONS = 16;
/** Milliseconds of warm-up, and of measuring. */
const [WARM, MEASURED] = [4_000, 10_000];
/** Requests a second, whatever the answers take. */
const STEADY = 2_000;

type Questions = (at: number) => string;

/** Days from which a question picks its own. */
interface Days {
  readonly from: number;
  readonly days: number;
}
const NEXT: Days = { from: Date.now(), days: 90 };
const PAST: Days = { from: Date.UTC(2025, 0, 1), days: 600 };

/** A question as a host system would ask it; those with another number differ, if only in the units. */
function question(at: number, { from, days }: Days, named = 0): string {
  const next = random(at * 7_919 + 1);
  const parties = Array.from({ length: named }, (_, party) => ({
    role: party === 0 ? 'consignee' : 'end-user',
    name: `${invented(next)} ${at}`,
    country: pick(PLACES, next),
  }));
  return JSON.stringify({
    item: pick(ITEMS, next),
    to: pick(PLACES, next),
    quantity: 1 + at,
    on: new Date(from + next(days) * 86_400_000).toISOString().slice(0, 10),
    ...(next(4) === 0 ? { hq: ['CN'] } : {}),
    ...(named === 0 ? {} : { parties }),
  });
}

const some = (count: number): Questions => {
  const all = Array.from({ length: count }, (_, at) => question(at, PAST));
  return (at) => all[at % count] as string;
};

/**
 * `POST /v1/determinations` over sockets that stay open: the server in a process of its own on one core, the clients on
 * another. First as fast as the clients can, then 2,000 a second on a clock: what waits counts as waiting.
 */
export async function deskApi(): Promise<void> {
  console.log(
    `\n## \`POST /v1/determinations\`, ${CONNECTIONS} sockets, server on one core\n\n` +
      '| questions | answered a second | server, ms of processor each | at 2,000 a second: p50 ms | p99 ms | kB each | server, MB |\n' +
      '|---|---:|---:|---:|---:|---:|---:|',
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-api-'));
  mkdirSync(path.join(folder, 'home'));
  await importInvented(path.join(folder, 'home'), new Date().toISOString().slice(0, 10) as '2026-09-18', 0);
  try {
    await row(folder, 'one, again and again', some(1));
    await row(folder, '2,000 different ones in turn, days of 2025 and 2026', some(2_000));
    await row(folder, 'all different, days of the next three months', (at) => question(at, NEXT));
    await row(folder, 'all different, days of 2025 and 2026', (at) => question(at, PAST));
    await row(path.join(folder, 'home'), 'all different, two new names each against a list of 20,000', (at) =>
      question(at, NEXT, 2),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function row(home: string, what: string, questions: Questions): Promise<void> {
  const store = mkdtempSync(path.join(home, 'store-'));
  const server = await served(home, ['serve'], {
    LICET_DATABASE_URL: `sqlite:${path.join(store, 'desk.db')}`,
    LICET_TOKEN_RATE: '1000000',
  });
  try {
    const ask = await client(server.url, await tokenOf(server));
    let at = 0;
    const next = () => questions(at++);
    await closed(ask, next, WARM);
    const before = server.usage();
    const { answered, seconds, bytes } = await closed(ask, next, MEASURED);
    const { cpu } = server.usage();
    const took = await steady(ask, next, MEASURED);
    const quantile = (share: number) =>
      (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(1);
    console.log(
      `| ${[
        what,
        Math.round(answered / seconds).toLocaleString('en-US'),
        ((1_000 * (cpu - before.cpu)) / answered).toFixed(2),
        quantile(0.5),
        quantile(0.99),
        (bytes / answered / 1_000).toFixed(1),
        server.usage().rss.toFixed(0),
      ].join(' | ')} |`,
    );
  } finally {
    await server.stop();
  }
}

type Ask = (body: string) => Promise<number>;

/**
 * Asks once and gives the size of the answer. An answer without its proof is none. Written on bare sockets: a client of
 * Node would use as much of a processor as the server does.
 */
async function client(url: string, secret: string): Promise<Ask> {
  const { hostname, port } = new URL(url);
  const head = `POST /v1/determinations HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${secret}\r\ncontent-type: application/json\r\n`;
  const free: Line[] = [];
  const waiting: ((line: Line) => void)[] = [];
  for (let i = 0; i < CONNECTIONS; i++) free.push(await line(hostname, Number(port)));
  return async (body) => {
    // In turn: the server closes a socket that nobody uses.
    const one = free.shift() ?? (await new Promise<Line>((resolve) => waiting.push(resolve)));
    const answer = await one(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const next = waiting.shift();
    if (next === undefined) free.push(one);
    else next(one);
    if (answer.includes('HTTP/1.1 200 ') && answer.includes('"trace":[{"rule":')) return answer.length;
    throw new Error(`${answer.toString('utf8').slice(0, 1_000)}\n${body}`);
  };
}

/** One request at a time, and its whole answer. */
type Line = (text: string) => Promise<Buffer>;

async function line(host: string, port: number): Promise<Line> {
  const socket = connect({ host, port, noDelay: true });
  let parts: Buffer[] = [];
  let [size, whole] = [0, -1];
  let told: ((answer: Buffer) => void) | undefined;
  socket.on('data', (part) => {
    parts.push(part);
    size += part.length;
    if (whole < 0) {
      const so = Buffer.concat(parts);
      const end = so.indexOf('\r\n\r\n');
      const length = /content-length: (\d+)/i.exec(so.toString('latin1', 0, end))?.[1];
      if (end < 0) return;
      if (length === undefined) throw new Error('no content-length');
      whole = end + 4 + Number(length);
    }
    if (size < whole) return;
    const answer = Buffer.concat(parts);
    parts = [];
    [size, whole] = [0, -1];
    const tell = told;
    told = undefined;
    tell?.(answer);
  });
  socket.on('close', () => {
    if (told !== undefined) throw new Error('the server closed a socket');
  });
  await once(socket, 'connect');
  return (text) =>
    new Promise((resolve) => {
      told = resolve;
      socket.write(text);
    });
}

/** Each socket asks again as soon as it is answered. */
async function closed(ask: Ask, next: () => string, ms: number) {
  const began = performance.now();
  let [answered, bytes] = [0, 0];
  const one = async (): Promise<void> => {
    while (performance.now() - began < ms) {
      const size = await ask(next());
      bytes += size;
      answered++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return { answered, bytes, seconds: (performance.now() - began) / 1_000 };
}

/** Milliseconds that each answer took from the moment at which it was due to be asked, ascending. */
async function steady(ask: Ask, next: () => string, ms: number): Promise<readonly number[]> {
  const took: number[] = [];
  const asked: Promise<void>[] = [];
  const began = performance.now();
  const most = (ms / 1_000) * STEADY;
  while (asked.length < most) {
    const due = Math.min(most, ((performance.now() - began) / 1_000) * STEADY);
    while (asked.length < due) {
      const at = began + (asked.length / STEADY) * 1_000;
      asked.push(ask(next()).then(() => void took.push(performance.now() - at)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(asked);
  return took.sort((one, other) => one - other);
}

if (import.meta.main) await deskApi();
