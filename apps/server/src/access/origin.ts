import { Refused } from '../problems/problem.ts';
import type { Settings } from '../settings.ts';
import { csrfTokenOf, sameText } from './secrets.ts';

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=:|$)/;

/** Names of this machine are the same place, where the server is only reached on it. */
const place = (origin: string): string => origin.replace(LOOPBACK, 'http://loopback');

/** Throws `foreign-origin` for what a page of another site sends. Programs send no origin. */
export function checkOrigin(request: Request, { publicUrl }: Pick<Settings, 'publicUrl'>): void {
  const origin = request.headers.get('origin');
  if (origin !== null && place(origin) !== place(publicUrl))
    throw new Refused('foreign-origin', { expected: publicUrl, given: origin.slice(0, 100) });
  const site = request.headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site')
    throw new Refused('foreign-origin', { expected: publicUrl, given: `a ${site} page` });
}

/** A cookie comes by itself, so whatever it changes must show that our own page sent it. */
export function checkCsrf(request: Request, secret: string, settings: Settings): void {
  checkOrigin(request, settings);
  const given = request.headers.get('x-csrf-token');
  if (given === null || !sameText(given, csrfTokenOf(secret))) throw new Refused('no-csrf-token');
}
