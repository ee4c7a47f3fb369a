import { type AddressInfo, createServer } from 'node:net';

/** A port that nobody uses: the server's own address must be known before it listens, since it checks where requests come from. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
