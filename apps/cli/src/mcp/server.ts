import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { languageAsked, readArguments } from './arguments.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { refused } from './refusal.ts';
import type { Tool } from './tool.ts';
import { TOOLS } from './tools/index.ts';
import type { World } from './world.ts';

export interface McpServer {
  readonly server: Server;
  /** Settles once every call that has begun is answered. */
  readonly idle: () => Promise<void>;
}

/**
 * The tools over the protocol, on any transport. The low-level server of the SDK is used because it leaves the words
 * of an error to us: its other one answers with the issues of zod, in English.
 */
export function mcpServer(world: World): McpServer {
  const server = new Server(
    { name: 'licet', title: 'Licet', version: '0.1.0' },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  const tools: ReadonlyMap<string, Tool> = new Map(TOOLS.map((tool) => [tool.name, tool]));
  const listed = TOOLS.map(listing);
  const running = new Set<Promise<CallToolResult>>();

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const tool = tools.get(params.name);
    if (tool === undefined)
      throw new McpError(
        ErrorCode.InvalidParams,
        `There is no tool '${params.name.slice(0, 60)}'. Expected one of: ${[...tools.keys()].join(', ')}.`,
      );
    const result = called(tool, params.arguments, world);
    running.add(result);
    return result.finally(() => running.delete(result));
  });

  return {
    server,
    idle: async () => {
      await Promise.allSettled(running);
    },
  };
}

async function called(tool: Tool, given: unknown, world: World): Promise<CallToolResult> {
  const language = languageAsked(given);
  const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });
  try {
    const read = readArguments(tool.input, given, language);
    if ('misfit' in read) return failed(read.misfit);
    const { structured, text } = await tool.call(read.read as never, { today: world.today(), language });
    return { content: [{ type: 'text', text }], structuredContent: { ...structured } };
  } catch (error) {
    const { text, bug } = refused(error, language);
    if (bug !== undefined) world.log(`${tool.name}: ${bug instanceof Error ? bug.stack : String(bug)}`);
    return failed(text);
  }
}

const schemaOf = (schema: z.ZodObject, io: 'input' | 'output') => {
  const { type: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io });
  return { type: 'object' as const, ...(rest as object) };
};

const listing = ({ name, title, description, input, output }: Tool) => ({
  name,
  title,
  description,
  inputSchema: schemaOf(input, 'input'),
  outputSchema: schemaOf(output, 'output'),
  annotations: {
    title,
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    // It reads what it carries, and lists that somebody imported: nothing of the open world.
    openWorldHint: false,
  },
});
