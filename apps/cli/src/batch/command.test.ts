import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { folder, records } from './test/folder.ts';

const GOOD = 'H100,FR,2024-01-05';

async function licet(...argv: string[]) {
  let [out, err] = ['', ''];
  const code = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ask: async () => undefined,
    interactive: false,
    color: false,
    columns: 100,
    today: '2026-11-21',
  });
  return { code, out, err };
}

test('a file is answered, with a summary on the other channel', async () => {
  using files = folder();
  const input = files.put('orders.csv', `item,to,on\n${GOOD}\nH100,CN,2024-01-05\n`);
  const { code, out, err } = await licet('batch', input, '-o', files.at('out.csv'));
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(
    /^ {2}1 {2}nlr\n {2}1 {2}license-required\n2 rows in \d+\.\d s, written to .*out\.csv\.\n$/,
  );
  expect(await licet('batch', input, '-o', files.at('out.csv'), '--quiet')).toEqual({
    code: 0,
    out: '',
    err: '',
  });
});

test('an error or an open answer in any row ends with 3', async () => {
  using files = folder();
  const input = files.put('orders.csv', `item,to,on\n${GOOD}\nH2O,CN,2024-01-05\n`);
  expect((await licet('batch', input, '-o', files.at('out.csv'), '--quiet')).code).toBe(3);
});

test('a dry run shows the columns and the first answers', async () => {
  using files = folder();
  const input = files.put(
    'orders.csv',
    `Order,Chip,Pays,Ship date\n1,H100,Chine,2024-01-05\n2,H2O,CN,2024-01-05\n`,
  );
  const { code, out } = await licet('batch', input, '--dry-run');
  expect(code).toBe(3);
  expect(out).toBe(
    'Order -> kept as it is\nChip -> item\nPays -> to\nShip date -> on\n\n' +
      'line 2: license-required, presumption-of-denial (742.6(a)(6)(iii))\n' +
      "line 3: error: item: 'H2O' is not the name of an item. Did you mean 'H20'?\n",
  );
  expect(files.list()).toEqual(['orders.csv']);
});

test('columns can be named by hand', async () => {
  using files = folder();
  const input = files.put('orders.csv', 'Thing,Where,When,Distributor\nH100,CN,2024-01-05,Acme\n');
  const { code } = await licet(
    ...['batch', input, '-o', files.at('out.csv'), '--quiet', '--ignore-column', 'Distributor'],
    ...['--item-column', 'Thing', '--to-column', 'where', '--on-column', 'When'],
  );
  expect(code).toBe(0);
  expect(records(files.read('out.csv'))[0]).toMatchObject({
    Distributor: 'Acme',
    licet_outcome: 'license-required',
  });
});

test.each([
  [['batch', 'IN'], 'licet: Where does the result go? Write -o out.csv, or --dry-run to look first.\n'],
  [['batch', 'IN', '-o', 'IN'], 'is the input itself'],
  [['batch', 'IN', '-o', 'OUT', '--on', '2024-02-30'], "got '2024-02-30'"],
  [['batch', 'IN', '-o', 'OUT', '--reading', 'txt'], 'Nearest: text'],
  [['batch', 'IN', '-o', 'OUT', '--bill', 'S.1'], 'Known bills: S.3374'],
  [['batch', 'IN', '-o', 'OUT', '--lang', 'de'], 'lang: expected en or fr'],
  [['batch', 'IN', '-o', 'OUT', '--row-limit', '1k'], 'Expected a number of bytes.'],
  [['batch', 'IN', '-o', 'OUT', '--to-column', 'nach'], "there is no column 'nach'"],
])('%j is refused', async (argv, message) => {
  using files = folder();
  const input = files.put('orders.csv', `item,to,on\n${GOOD}\n`);
  const { code, err } = await licet(
    ...argv.map((one) => ({ IN: input, OUT: files.at('out.csv') })[one] ?? one),
  );
  expect(err).toContain(message);
  expect(code).toBe(2);
  expect(files.list()).toEqual(['orders.csv']);
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  '%s in the middle leaves the older result',
  async (signal) => {
    using files = folder();
    const row = (i: number): string => `H100,FR,2024-01-05,${i}\n`;
    const input = files.put(
      'orders.csv',
      `item,to,on,n\n${Array.from({ length: 400_000 }, (_, i) => row(i)).join('')}`,
    );
    files.put('out.csv', 'old');
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const child = spawn(process.execPath, [main, 'batch', input, '-o', files.at('out.csv')], {
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    while (child.exitCode === null && !files.list().some((name) => name.endsWith('.tmp'))) await sleep(5);
    child.kill(signal);
    expect((await ended)[1]).toBe(signal);
    expect(files.read('out.csv')).toBe('old');
    if (signal !== 'SIGKILL') expect(files.list()).toEqual(['orders.csv', 'out.csv']);
  },
  30_000,
);
