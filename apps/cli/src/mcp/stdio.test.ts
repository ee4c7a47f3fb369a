import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const NODE = path.join(root, 'node_modules', '.bin', 'node');
const MAIN = path.join(root, 'apps', 'cli', 'src', 'main.ts');

let home = '';
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'licet-mcp-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

function started(...argv: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...process.env, LICET_HOME: home };
  const child = spawn(NODE, argv, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => err.push(text));
  // It may end before it has read everything.
  child.stdin?.on('error', () => {});
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out: out.join(''), err: err.join('') }));
  });
  return { child, ended };
}

const request = (id: number, method: string, params: object = {}): string =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
const HELLO = `${request(0, 'initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'test', version: '1' },
})}{"jsonrpc":"2.0","method":"notifications/initialized"}\n`;
const CHECK = { name: 'check', arguments: { item: 'H20', to: 'CN', on: '2025-04-08' } };

test('a client over stdio: initialize, list, call, close', async () => {
  const env = { ...(process.env as Record<string, string>), LICET_HOME: home };
  const transport = new StdioClientTransport({ command: NODE, args: [MAIN, 'mcp'], env, stderr: 'ignore' });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  expect(client.getServerVersion()).toMatchObject({ name: 'licet' });
  expect((await client.listTools()).tools).toHaveLength(7);
  const { structuredContent } = await client.callTool(CHECK);
  expect(structuredContent).toMatchObject({ answer: { outcome: 'nlr' } });
  await client.close();
});

test('what came before the end of the input is answered; stdout carries the protocol alone', async () => {
  const { child, ended } = started(MAIN, 'mcp');
  child.stdin?.end(
    `${HELLO}this is no message\n${request(1, 'tools/list')}${request(2, 'tools/call', CHECK)}` +
      request(3, 'tools/call', {
        name: 'check',
        arguments: { item: 'H20', to: 'SG', parties: [{ role: 'consignee', name: 'Northwind Cloud' }] },
      }) +
      request(4, 'tools/call', { name: 'check', arguments: { item: 'toaster', to: 'CN' } }) +
      request(5, 'tools/call', { name: 'burn' }) +
      request(6, 'no/such/method'),
  );
  const { code, out, err } = await ended;
  expect(code).toBe(0);
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true);
  expect(answers.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  expect(byId.get(3).result.structuredContent.answer.parties[0].verdict).toBe('not-screened');
  expect(byId.get(4).result.isError).toBe(true);
  expect(byId.get(5).error.message).toContain("no tool 'burn'");
  expect(byId.get(6).error.code).toBe(-32601);
  expect(err).toMatch(/^licet mcp: .*not valid JSON/);
  expect(out + err).not.toMatch(/\n {4}at /);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly', async (signal) => {
  const { child, ended } = started(MAIN, 'mcp');
  await new Promise((resolve) => {
    child.stdout?.once('data', resolve);
    child.stdin?.write(HELLO);
  });
  child.kill(signal);
  expect(await ended).toMatchObject({ code: 0, signal: null, err: '' });
});

test('a message beyond all measure ends it, and says so', async () => {
  const { child, ended } = started(MAIN, 'mcp');
  child.stdin?.write(HELLO);
  child.stdin?.write('x'.repeat(5 << 20));
  const { code, err } = await ended;
  expect(code).toBe(2);
  expect(err).toContain('exceeded maximum size');
});

test('arguments nested beyond all measure are refused', async () => {
  const { child, ended } = started(MAIN, 'mcp');
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const call = (id: number, facts: string) =>
    `{"jsonrpc":"2.0","id":${id},"method":"tools/call","params":{"name":"check","arguments":{"item":"H20","to":"CN","facts":${facts}}}}\n`;
  child.stdin?.end(HELLO + call(1, `{"item.tpp":${deep}}`) + call(2, deep) + request(3, 'tools/call', CHECK));
  const { code, out } = await ended;
  expect(code).toBe(0);
  const answers = new Map(
    out
      .trimEnd()
      .split('\n')
      .map((line) => [JSON.parse(line).id, JSON.parse(line)]),
  );
  for (const id of [1, 2]) expect(answers.get(id).result.content[0].text).toMatch(/^\[bad-arguments\] facts/);
  expect(answers.get(3).result.structuredContent.answer.outcome).toBe('nlr');
});

describe('the SDK is loaded only to serve', () => {
  // Says on stderr when something asks for the SDK.
  const WATCH = `data:text/javascript,${encodeURIComponent(
    "import { registerHooks } from 'node:module'; registerHooks({ resolve(name, context, next) {" +
      "if (name.startsWith('@modelcontextprotocol/')) process.stderr.write('SDK\\n'); return next(name, context); } });",
  )}`;
  test.each([
    [['--help'], false],
    [['check', '--item', 'H20', '--to', 'CN'], false],
    [['mcp', '--help'], false],
    [['mcp'], true],
  ] as [string[], boolean][])('%j: %s', async (argv, loaded) => {
    const { child, ended } = started('--import', WATCH, MAIN, ...argv);
    child.stdin?.end();
    const { code, err } = await ended;
    expect([code, err.includes('SDK')]).toEqual([0, loaded]);
  });
});
