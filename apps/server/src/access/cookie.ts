import type { Settings } from '../settings.ts';

export const isHttps = ({ publicUrl }: Pick<Settings, 'publicUrl'>): boolean =>
  publicUrl.startsWith('https:');

/** Browsers let a `__Host-` cookie be set by this very host over HTTPS only. */
const nameOf = (settings: Settings, name: string): string => (isHttps(settings) ? `__Host-${name}` : name);

interface CookieOptions {
  /** `Lax` is sent on the way back from a provider's page, `Strict` is not. */
  readonly sameSite: 'Strict' | 'Lax';
  /** Seconds; 0 deletes it. */
  readonly maxAge: number;
}

export const setCookie = (
  settings: Settings,
  name: string,
  value: string,
  { sameSite, maxAge }: CookieOptions,
): string =>
  [
    `${nameOf(settings, name)}=${value}`,
    'Path=/',
    'HttpOnly',
    `SameSite=${sameSite}`,
    `Max-Age=${maxAge}`,
    ...(isHttps(settings) ? ['Secure'] : []),
  ].join('; ');

export function readCookie(settings: Settings, request: Request, name: string): string | undefined {
  const wanted = nameOf(settings, name);
  for (const one of (request.headers.get('cookie') ?? '').split(';')) {
    const at = one.indexOf('=');
    if (at > 0 && one.slice(0, at).trim() === wanted) return one.slice(at + 1).trim();
  }
  return undefined;
}
