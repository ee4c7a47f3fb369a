import { setImmediate as pause } from 'node:timers/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { stopOnSignals } from '../batch/stop-on-signals.ts';
import type { ExitCode } from '../io.ts';
import { mcpServer } from './server.ts';
import type { World } from './world.ts';

/** Longest message in bytes: the fullest arguments are far below. */
const MOST_BYTES = 4 << 20;

/**
 * Serves one client over stdin and stdout until its input ends or a signal asks to. Calls that came before the end of
 * the input are still answered. 0 where it was asked to end, 2 where the client sent a message beyond all measure.
 */
export async function serve(world: World): Promise<ExitCode> {
  const { stdin, stdout } = process;
  const { server, idle } = mcpServer(world);
  let code: ExitCode = 0;
  server.onerror = ({ message }) => {
    if (message.includes('exceeded maximum size')) code = 2;
    world.log(message.slice(0, 500));
  };
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  const stop = stopOnSignals();
  stop.signal.addEventListener('abort', () => void server.close());
  stdin.once('end', async () => {
    // What was read last has not reached its tool yet.
    await pause();
    await idle();
    await pause();
    await server.close();
  });
  await server.connect(new StdioServerTransport(stdin, stdout, { maxBufferSize: MOST_BYTES }));
  await closed;
  stop.end();
  return code;
}
