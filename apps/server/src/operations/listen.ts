import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '../app.ts';
import type { Settings } from '../settings.ts';

/** The server cannot listen where it should. `code` is stable. */
export class ListenError extends Error {
  readonly code: 'address-in-use' | 'cannot-listen';

  constructor({ host, port }: Settings['listen'], cause: NodeJS.ErrnoException) {
    const inUse = cause.code === 'EADDRINUSE';
    super(
      inUse
        ? `LICET_LISTEN: ${host}:${port} is in use, perhaps by another Licet. Stop that one, or set LICET_LISTEN to another port, such as ${host}:${port + 1}.`
        : `LICET_LISTEN: cannot listen on ${host}:${port} (${cause.code ?? cause.message}). Set LICET_LISTEN to an address of this machine, such as 127.0.0.1:8740.`,
      { cause },
    );
    this.name = 'ListenError';
    this.code = inUse ? 'address-in-use' : 'cannot-listen';
  }
}

export interface Listening {
  readonly address: AddressInfo;
  /** Takes no new request, lets those that run finish for so long, then cuts them off. Whether all finished. */
  close(within: number): Promise<boolean>;
}

/** Milliseconds that the head of a request, and all of it, may take. */
const PATIENCE = { head: 10_000, whole: 300_000 } as const;

/** Answers over a socket. Throws `ListenError`. */
export function listen(
  app: Pick<App, 'fetch'>,
  at: Settings['listen'],
  patience: Readonly<Record<keyof typeof PATIENCE, number>> = PATIENCE,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: at.host,
    serverOptions: {
      // Whoever sends a header letter by letter is cut off.
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: Math.min(2_000, patience.head / 2),
      maxHeaderSize: 16_384,
    },
  }) as Server;
  server.maxConnections = 4_096;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(at, error)));
    server.listen(at.port, at.host, () => {
      resolve({ address: server.address() as AddressInfo, close: (within) => closed(server, within) });
    });
  });
}

function closed(server: Server, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    let finished = true;
    const cutOff = setTimeout(() => {
      finished = false;
      server.closeAllConnections();
    }, within);
    server.close(() => {
      clearTimeout(cutOff);
      resolve(finished);
    });
    server.closeIdleConnections();
  });
}
