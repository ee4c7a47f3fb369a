import { isHttps } from '../access/cookie.ts';
import type { Settings } from '../settings.ts';

/** Of every answer. An API loads nothing, is framed by nobody and is not to be guessed at or kept by caches. */
export const securityHeaders = (settings: Settings): readonly (readonly [string, string])[] => [
  [
    'content-security-policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
  ['cache-control', 'no-store'],
  ...(isHttps(settings)
    ? ([['strict-transport-security', 'max-age=31536000; includeSubDomains']] as const)
    : []),
];
