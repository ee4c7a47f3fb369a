import path from 'node:path';
import type { Session } from '../io.ts';
import { paint } from '../output/paint.ts';
import { findRoot } from '../start/find-root.ts';

const DEMO =
  'DEMO: the company, its parties, orders and license are invented. Your own, empty desk: npx licet serve';

interface Serving {
  readonly demo: boolean;
}

/** Serves until a signal comes. What cannot be started says why and how to get out of it. */
export async function serving({ io, exit }: Session, { demo }: Serving): Promise<void> {
  // The server is larger than all the rest: only who serves waits for it.
  const { demoCompany, readSettings, start, untilStopped, whyNotStarted } = await import('@licet/server');
  const { bold, dim } = paint(io.color);
  try {
    // Who tries the demo wants to read what it says, not a line for each request.
    const settings = demo
      ? demoCompany.settings(readSettings({ LICET_LOG_LEVEL: 'warn', ...process.env }))
      : readSettings();
    const pages = path.join(findRoot(), 'apps', 'web', 'dist');
    const server = await start(settings, { pages, ...(demo ? { fill: demoCompany.fill } : {}) });
    const signIn = server.first
      ? `Sign in as ${bold(server.first.email)} with ${bold(server.first.password)}. It is shown this once.`
      : `Sign in with the accounts that it has.${demo ? ` A lost password: delete ${demoCompany.file(settings)} and begin anew.` : ''}`;
    io.out(
      `${[
        `Licet listens on ${bold(server.url)} (open it in a browser; API: ${server.url}/v1/openapi.json).`,
        signIn,
        ...(demo ? [`The same password: ${demoCompany.people.join(', ')}.`, DEMO] : []),
        dim('Ctrl-C ends it.'),
      ].join('\n')}\n`,
    );
    await untilStopped(server);
  } catch (error) {
    const why = whyNotStarted(error);
    if (why === undefined) throw error;
    io.err(`${why.text.replace(/^/gm, 'licet: ')}\n`);
    exit(why.settings ? 2 : 1);
  }
}
