import { expect, test } from 'vitest';
import { isSafeUrl, readSettings, SettingsError } from './settings.ts';

const messages = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.wrong.map(({ message }) => message);
  }
};

test('without any variable the server listens on this machine only, with the store in its home', () => {
  const settings = readSettings({ LICET_HOME: '/somewhere' });
  expect(settings).toMatchObject({
    home: '/somewhere',
    databaseUrl: 'sqlite:/somewhere/desk.db',
    listen: { host: '127.0.0.1', port: 8740 },
    publicUrl: 'http://127.0.0.1:8740',
    logLevel: 'info',
  });
  expect(settings).not.toHaveProperty('oidc');
  expect(settings).not.toHaveProperty('webhookSecret');
});

test('an empty variable is none', () => {
  expect(readSettings({ LICET_LISTEN: ' ', LICET_OIDC_ISSUER: '' }).listen.port).toBe(8740);
});

test('IPv6 in brackets', () => {
  expect(readSettings({ LICET_LISTEN: '[::1]:9000' })).toMatchObject({
    listen: { host: '::1', port: 9000 },
    publicUrl: 'http://[::1]:9000',
  });
});

test.each<[Record<string, string>, string]>([
  [
    { LICET_LISTEN: '8080' },
    "LICET_LISTEN: expected an address and a port, got '8080'. Write for example 127.0.0.1:8740, [::1]:8740 or 0.0.0.0:8740.",
  ],
  [
    { LICET_LISTEN: '127.0.0.1:70000' },
    "LICET_LISTEN: expected an address and a port, got '127.0.0.1:70000'.",
  ],
  [
    { LICET_DATABASE_URL: 'mysql://root:secret@x/y' },
    'LICET_DATABASE_URL: expected an address that begins with sqlite: or postgres://, got 23 characters.',
  ],
  [
    { LICET_PUBLIC_URL: 'licet.example.com' },
    "LICET_PUBLIC_URL: expected an address with http or https, without a path, got 'licet.example.com'.",
  ],
  [{ LICET_PUBLIC_URL: 'https://example.com/licet' }, 'without a path'],
  [
    { LICET_LOG_LEVEL: 'loud' },
    'LICET_LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent',
  ],
  [
    { LICET_WEBHOOK_SECRET: 'short' },
    'LICET_WEBHOOK_SECRET: expected at least 32 characters, got 5 characters. Make one: openssl rand -hex 32.',
  ],
  [{ LICET_OIDC_ISSUER: 'https://login.example.com' }, "LICET_OIDC_CLIENT_ID: expected the provider's name"],
  [
    { LICET_OIDC_ISSUER: 'http://login.example.com', LICET_OIDC_CLIENT_ID: 'licet' },
    'LICET_OIDC_ISSUER: expected an address with https',
  ],
  [{ LICET_MAX_BODY: '12kB' }, 'LICET_MAX_BODY: expected a whole number from 1024 to 104857600, got'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' }, 'expected an address with http or https'],
])('%j is refused', (env, message) => {
  expect(messages(env).join('\n')).toContain(message);
});

test('everything that is wrong is told at once, and no secret is', () => {
  const told = messages({ LICET_LISTEN: 'x', LICET_WEBHOOK_SECRET: 'hunter2', LICET_LOG_LEVEL: 'loud' });
  expect(told).toHaveLength(3);
  expect(told.join()).not.toContain('hunter2');
});

test('secrets go over https, or stay on this machine', () => {
  expect(
    ['https://a.example/x', 'http://localhost:1', 'http://127.0.0.1/x', 'http://[::1]:2'].every(isSafeUrl),
  ).toBe(true);
  expect(['http://a.example', 'ftp://a', 'https://u@a', 'nonsense'].some(isSafeUrl)).toBe(false);
});
