import type { Register } from '../commands.ts';
import { serving } from './serving.ts';

const HELP = `
Settings come from the environment; each is checked at start:
  LICET_LISTEN          where it listens (127.0.0.1:8740)
  LICET_PUBLIC_URL      the address that browsers use, with https behind a proxy
  LICET_DATABASE_URL    sqlite:PATH or postgres://... (an embedded store in LICET_HOME)
  LICET_HOME            where lists, documents and the embedded store lie
  LICET_OIDC_ISSUER, LICET_OIDC_CLIENT_ID, LICET_OIDC_CLIENT_SECRET   sign-in elsewhere
  LICET_WEBHOOK_SECRET  signs webhooks; without it there are none
  LICET_LOG_LEVEL       info; LICET_TOKEN_RATE, LICET_MAX_BODY, LICET_STOP_WITHIN bound what it takes
  OTEL_EXPORTER_OTLP_ENDPOINT   where traces and metrics go
Ends on Ctrl-C or SIGTERM, after the requests that run.`;

/** `licet serve`: the company's own desk, empty at first. */
export const serve: Register = (program, session) => {
  program
    .command('serve')
    .description('The HTTP API and the desk behind it, until Ctrl-C')
    .option('--demo', 'with an invented company, in a store of its own')
    .option('--empty', "the company's own store, which begins empty (the default)")
    .addHelpText('after', HELP)
    .action((options: { readonly demo?: true }) => serving(session, { demo: options.demo === true }));
};
