import pg from 'pg';
import type { Cluster } from '../cluster.ts';
import { sleep, type Victim } from './rounds.ts';

/** Milliseconds for which the program goes on over a database that is down. */
const DOWN = 100;

/** kill -9 of the process of PostgreSQL that serves the writer, which brings all the others down with it. */
export const backendKilled = (url: string): NonNullable<Victim['crash']> => {
  return async () => {
    const client = new pg.Client({ connectionString: url });
    // It is brought down as well.
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        ORDER BY xact_start IS NULL, pid LIMIT 1`,
    );
    const pid = rows[0]?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await sleep(DOWN);
    await client.end().catch(() => {});
    return async () => {};
  };
};

/** The whole server stops without writing anything down, as when the power fails. */
export const serverCrashed = (cluster: Cluster): NonNullable<Victim['crash']> => {
  return async () => {
    cluster.stop('immediate');
    await sleep(DOWN);
    return async () => cluster.start();
  };
};
