import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashOf, newSecret } from '../../apps/server/src/access/secrets.ts';
import { start } from '../../apps/server/src/operations/start.ts';
import { readSettings } from '../../apps/server/src/settings.ts';
import {
  addLines,
  clock,
  countersOf,
  grant,
  manager,
  seed,
} from '../../packages/desk/src/licenses/fixture.ts';
import type { Store } from '../../packages/desk/src/store/store.ts';
import setup, { TEST_POSTGRES } from '../../packages/desk/test/with-postgres.ts';

const CLIENTS = 1_000;
const UNITS = 10_000;

/** What the clients need to know, from the process of the server. */
interface Ready {
  readonly url: string;
  readonly secrets: readonly string[];
  /** For each round a license line and the order lines that draw on it. */
  readonly rounds: readonly { readonly licenseLine: string; readonly orderLines: readonly string[] }[];
}

interface Counted {
  readonly reserved: number;
  readonly counter: number;
}

/** What it is called, whether each client has an account of its own, whether its socket is open already. */
const ROUNDS = [
  ['one account, sockets open, just started', false, true],
  ['one account, sockets open', false, true],
  ['1,000 accounts, sockets open', true, true],
  ['1,000 accounts, each opens a socket', true, false],
] as const;

/** The same over HTTP: the server is a process of its own, each client a socket with a token. */
export async function deskDrawdownHttp(): Promise<void> {
  console.log(`\n## ${CLIENTS.toLocaleString('en-US')} sockets at once, \`POST /v1/drawdowns\`\n`);
  console.log(
    '| store | clients | granted | refused | units over | other answers | p50 ms | p99 ms | last ms |',
  );
  console.log('|---|---|---:|---:|---:|---:|---:|---:|---:|');
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-drawdown-http-'));
  const stop = setup();
  try {
    await on('SQLite', folder, `sqlite:${path.join(folder, 'desk.db')}`);
    const postgres = process.env[TEST_POSTGRES];
    if (postgres !== undefined) await on('PostgreSQL', folder, postgres);
    else console.log('| PostgreSQL | not run: none here | | | | | | | |');
  } finally {
    stop?.();
    rmSync(folder, { recursive: true });
  }
}

async function on(name: string, home: string, url: string): Promise<void> {
  const server = fork(import.meta.filename, ['serve'], {
    env: { ...process.env, LICET_HOME: home, LICET_DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const heard = <T>() => new Promise<T>((resolve) => server.once('message', (said) => resolve(said as T)));
  const ready = await heard<Ready>();
  for (const [at, [what, apart, open]] of ROUNDS.entries()) {
    const round = ready.rounds[at] as Ready['rounds'][number];
    const agents = round.orderLines.map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
    if (open) await Promise.all(agents.map((agent) => asked(agent, `${ready.url}/healthz`)));
    const took: number[] = [];
    const statuses: number[] = [];
    await Promise.all(
      agents.map(async (agent, client) => {
        const began = performance.now();
        const secret = ready.secrets[apart ? client : 0] as string;
        const orderLine = round.orderLines[client];
        const body = JSON.stringify({ orderLine, licenseLine: round.licenseLine });
        statuses.push(await asked(agent, `${ready.url}/v1/drawdowns`, secret, body));
        took.push(performance.now() - began);
      }),
    );
    for (const agent of agents) agent.destroy();
    server.send(round.licenseLine);
    const { reserved, counter } = await heard<Counted>();
    took.sort((one, other) => one - other);
    const at_ = (share: number) => (took[Math.min(CLIENTS - 1, Math.floor(CLIENTS * share))] ?? 0).toFixed(0);
    const count = (status: number) => statuses.filter((one) => one === status).length;
    const over = `${Math.max(0, reserved - UNITS)}${counter === reserved ? '' : `, counter says ${counter}`}`;
    const others = CLIENTS - count(201) - count(409);
    console.log(
      `| ${[name, what, count(201), count(409), over, others, at_(0.5), at_(0.99), at_(1)].join(' | ')} |`,
    );
  }
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

function asked(agent: Agent, url: string, secret?: string, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined ? {} : { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    asking.once('error', reject);
    asking.end(body);
  });
}

async function serve(): Promise<void> {
  const say = (what: unknown) => process.send?.(what);
  let secrets: readonly string[] = [];
  const rounds: Ready['rounds'][number][] = [];
  let store: Store | undefined;
  const settings = { ...readSettings({ ...process.env, LICET_LISTEN: '127.0.0.1:0' }), tokenRate: 100_000 };
  const server = await start(settings, {
    clock,
    async fill(world) {
      store = world.store;
      await seed(store);
      secrets = await accounts(store);
      for (const _ of ROUNDS) {
        const { line } = await grant(store, [{ quantity: UNITS }]);
        const wishes = Array.from({ length: CLIENTS }, (_, at) => ({ quantity: 1 + ((at * 7 + 3) % 20) }));
        rounds.push({ licenseLine: line, orderLines: await addLines(store, wishes) });
      }
    },
  });
  process.on('message', async (line: string) => {
    const { counters, drawdowns } = await countersOf(store as Store, line);
    say({ reserved: drawdowns.reserved[0], counter: counters.reserved[0] });
  });
  process.once('SIGTERM', async () => {
    await server.stop();
    process.exit();
  });
  say({ url: server.url, secrets, rounds });
}

/** License managers with a token each; the passwords would cost minutes and are not asked for. */
function accounts(store: Store): Promise<readonly string[]> {
  return store.change(manager, async ({ db, at, id }) => {
    const secrets: string[] = [];
    for (let client = 0; client < CLIENTS; client++) {
      const user = `user-${client}`;
      const secret = `licet_${newSecret()}`;
      secrets.push(secret);
      await db
        .insertInto('users')
        .values({
          ...{ id: user, name: user, email: `${user}@example.com`, roles: '["license-manager"]' },
          ...{ password_hash: null, disabled_at: null, created_at: at },
        })
        .execute();
      await db
        .insertInto('api_tokens')
        .values({
          ...{ id: id(), hash: hashOf(secret), user_id: user, name: 'bench', scopes: '["write"]' },
          ...{ created_at: at, expires_at: '2099-01-01T00:00:00.000Z', revoked_at: null },
        })
        .execute();
    }
    return secrets;
  });
}

if (process.argv[2] === 'serve') await serve();
else if (import.meta.main) await deskDrawdownHttp();
