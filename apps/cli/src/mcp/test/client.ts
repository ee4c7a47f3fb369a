import type { Iso } from '@licet/engine';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { mcpServer } from '../server.ts';

/** What a tool said; `structured` is checked against the schema of the tool by the client of the SDK. */
interface Said {
  readonly text: string;
  readonly failed: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type; the schemas check it.
  readonly structured: any;
}

export interface Connected {
  readonly client: Client;
  readonly call: (name: string, given?: Record<string, unknown>) => Promise<Said>;
  readonly log: readonly string[];
}

/** A client and a server in this process. */
export async function connected(today: () => Iso = () => '2026-09-20'): Promise<Connected> {
  const log: string[] = [];
  const { server } = mcpServer({ today, log: (text) => void log.push(text) });
  const client = new Client({ name: 'test', version: '1' });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(there), client.connect(here)]);
  // The client knows the schemas of the answers only then.
  await client.listTools();
  return {
    client,
    log,
    async call(name, given = {}) {
      // As over the wire: what JSON cannot say does not arrive.
      const sent = JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
      const { content, structuredContent, isError } = await client.callTool({ name, arguments: sent });
      const [{ text = '' } = {}] = content as { text?: string }[];
      const structured = structuredContent && JSON.parse(JSON.stringify(structuredContent));
      return { text, failed: isError === true, structured };
    },
  };
}
