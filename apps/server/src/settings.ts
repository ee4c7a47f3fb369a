import path from 'node:path';
import { licetHome } from '@licet/screening';

/** Everything that the environment says about this server, read once at start. */
export interface Settings {
  /** Where the lists and the embedded store lie. */
  readonly home: string;
  /** Where the files of documents lie. */
  readonly documents: string;
  /** `sqlite:/path/desk.db` or `postgres://...`. */
  readonly databaseUrl: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** The address that browsers use, without a slash at the end: what a request's origin must be. */
  readonly publicUrl: string;
  readonly oidc?: OidcSettings;
  /** Signs webhooks; without it there are none. */
  readonly webhookSecret?: string;
  readonly logLevel: LogLevel;
  /** Where traces and metrics go, over OTLP with JSON. */
  readonly otlpEndpoint?: string;
  /** Requests a second of one API token, on average; short bursts may be twice as many. */
  readonly tokenRate: number;
  /** Largest body of a request, in bytes; streams are bounded by line. */
  readonly maxBody: number;
  /** Largest file that is imported, in bytes. */
  readonly maxImport: number;
  /** How long a stopping server waits for requests that run, in milliseconds. */
  readonly stopWithin: number;
}

/** An OpenID Connect provider that signs people in; they must exist here, by their email. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** One variable that cannot be used. */
interface WrongSetting {
  readonly variable: string;
  readonly message: string;
}

/** The server cannot start: every wrong variable at once, each with what was given, expected, and the way out. */
export class SettingsError extends Error {
  readonly code = 'bad-settings';
  readonly wrong: readonly WrongSetting[];

  constructor(wrong: readonly WrongSetting[]) {
    super(wrong.map(({ message }) => message).join('\n'));
    this.name = 'SettingsError';
    this.wrong = wrong;
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** Throws `SettingsError`. An empty variable counts as one that is not set. */
export function readSettings(env: Env = process.env): Settings {
  const wrong: WrongSetting[] = [];
  const given = (variable: string): string | undefined => env[variable]?.trim() || undefined;
  /** Secrets are not printed. */
  const refuse = (variable: string, expected: string, wayOut: string, secret = false): void => {
    const shown = secret ? `${given(variable)?.length ?? 0} characters` : `'${given(variable) ?? ''}'`;
    wrong.push({ variable, message: `${variable}: expected ${expected}, got ${shown}. ${wayOut}` });
  };
  const number = (variable: string, usual: number, least: number, most: number): number => {
    const text = given(variable);
    if (text === undefined) return usual;
    if (/^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    refuse(
      variable,
      `a whole number from ${least} to ${most}`,
      `Leave it out for ${usual}, or write ${usual}.`,
    );
    return usual;
  };

  const home = licetHome(env);
  const listen = readListen(given('LICET_LISTEN') ?? '127.0.0.1:8740');
  if (listen === undefined)
    refuse(
      'LICET_LISTEN',
      'an address and a port',
      'Write for example 127.0.0.1:8740, [::1]:8740 or 0.0.0.0:8740.',
    );

  const databaseUrl = given('LICET_DATABASE_URL') ?? `sqlite:${path.join(home, 'desk.db')}`;
  if (!/^(sqlite:.+|postgres(ql)?:\/\/.+)$/s.test(databaseUrl))
    refuse(
      'LICET_DATABASE_URL',
      'an address that begins with sqlite: or postgres://',
      'Write for example sqlite:/var/lib/licet/desk.db or postgres://licet@localhost/licet, or leave it out.',
      true,
    );

  const usualUrl = listen === undefined ? '' : `http://${urlHost(listen.host)}:${listen.port}`;
  const publicUrl = readOrigin(given('LICET_PUBLIC_URL') ?? usualUrl);
  if (publicUrl === undefined && listen !== undefined)
    refuse(
      'LICET_PUBLIC_URL',
      'an address with http or https, without a path',
      `Write for example https://licet.example.com, or leave it out for ${usualUrl}.`,
    );

  const logLevel = given('LICET_LOG_LEVEL') ?? 'info';
  if (!isLogLevel(logLevel))
    refuse('LICET_LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, 'Leave it out for info.');

  const webhookSecret = given('LICET_WEBHOOK_SECRET');
  if (webhookSecret !== undefined && webhookSecret.length < 32)
    refuse(
      'LICET_WEBHOOK_SECRET',
      'at least 32 characters',
      'Make one: openssl rand -hex 32. Leave it out to have no webhooks.',
      true,
    );

  const otlpEndpoint = given('OTEL_EXPORTER_OTLP_ENDPOINT');
  if (otlpEndpoint !== undefined && URL.parse(otlpEndpoint)?.protocol.startsWith('http') !== true)
    refuse(
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'an address with http or https',
      'Write for example http://localhost:4318, or leave it out to send no telemetry.',
    );

  const oidc = readOidc(given, refuse);
  const tokenRate = number('LICET_TOKEN_RATE', 5_000, 1, 1_000_000);
  const maxBody = number('LICET_MAX_BODY', 1_048_576, 1_024, 104_857_600);
  const maxImport = number('LICET_MAX_IMPORT', 67_108_864, 1_024, 268_435_456);
  const stopWithin = 1_000 * number('LICET_STOP_WITHIN', 10, 1, 600);

  if (wrong.length > 0 || listen === undefined || publicUrl === undefined || !isLogLevel(logLevel))
    throw new SettingsError(wrong);
  return {
    home,
    documents: home,
    databaseUrl,
    listen,
    publicUrl,
    logLevel,
    tokenRate,
    maxBody,
    maxImport,
    stopWithin,
    ...(oidc ? { oidc } : {}),
    ...(webhookSecret === undefined ? {} : { webhookSecret }),
    ...(otlpEndpoint === undefined ? {} : { otlpEndpoint: otlpEndpoint.replace(/\/+$/, '') }),
  };
}

const isLogLevel = (text: string): text is LogLevel => LOG_LEVELS.some((level) => level === text);

function readListen(text: string): Settings['listen'] | undefined {
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+)):(\d{1,5})$/i.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  return host === undefined || port > 65_535 ? undefined : { host, port };
}

const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

function readOrigin(text: string): string | undefined {
  const url = URL.parse(text);
  const bare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '';
  return bare && /^https?:$/.test(url.protocol) && url.username === '' ? url.origin : undefined;
}

/** Loopback may do without TLS; everybody else may not. */
const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** Whether secrets may be sent there. */
export function isSafeUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) &&
    url.username === ''
  );
}

function readOidc(
  given: (variable: string) => string | undefined,
  refuse: (variable: string, expected: string, wayOut: string) => void,
): OidcSettings | undefined {
  const [issuer, clientId, clientSecret] = [
    given('LICET_OIDC_ISSUER'),
    given('LICET_OIDC_CLIENT_ID'),
    given('LICET_OIDC_CLIENT_SECRET'),
  ];
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  const both = 'Set LICET_OIDC_ISSUER and LICET_OIDC_CLIENT_ID, or leave all of LICET_OIDC_* out.';
  if (issuer === undefined) refuse('LICET_OIDC_ISSUER', "the provider's address", both);
  else if (!isSafeUrl(issuer))
    refuse('LICET_OIDC_ISSUER', 'an address with https', 'Write for example https://login.example.com.');
  if (clientId === undefined) refuse('LICET_OIDC_CLIENT_ID', "the provider's name for this server", both);
  return issuer === undefined || clientId === undefined
    ? undefined
    : { issuer, clientId, ...(clientSecret === undefined ? {} : { clientSecret }) };
}
