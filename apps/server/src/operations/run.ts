import type { Started } from './start.ts';

/** Waits for SIGINT or SIGTERM, then stops the server. A second signal ends the process at once. */
export function untilStopped(server: Started): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    const stop = (): void => {
      if (stopping) process.exit(130);
      stopping = true;
      server.stop().then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
}
