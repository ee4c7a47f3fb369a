import { createHash } from 'node:crypto';
import type { Store } from '@licet/desk';
import { createRemoteJWKSet, customFetch, type JWTPayload, jwtVerify } from 'jose';
import { Refused } from '../problems/problem.ts';
import { isSafeUrl, type OidcSettings, type Settings } from '../settings.ts';
import { hashOf, newSecret } from './secrets.ts';
import { SYSTEM } from './sessions.ts';

/** Milliseconds that a person may take at the provider's page. */
const PATIENCE = 10 * 60_000;
/** Milliseconds that the provider may take to answer us. */
const PROVIDER_TIMEOUT = 5_000;

export const SIGN_IN_COOKIE = 'licet_sign_in';
export const SIGN_IN_SECONDS = PATIENCE / 1_000;

interface Provider {
  readonly authorization: string;
  readonly token: string;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}

/** Sign-in at an OpenID Connect provider: authorization code with PKCE, state and nonce. */
export interface Elsewhere {
  /** Where to send the browser, and the secret that ties it to its return. */
  begin(): Promise<{ readonly url: string; readonly secret: string }>;
  /** The verified email of whoever came back. Throws `wrong-sign-in` or `not-available`. */
  finish(query: { code?: string; state?: string }, secret: string | undefined): Promise<string>;
}

export function elsewhere(
  oidc: OidcSettings,
  settings: Settings,
  store: Store,
  clock: () => Date,
): Elsewhere {
  const redirect = `${settings.publicUrl}/v1/session/elsewhere/return`;
  let found: Promise<Provider> | undefined;
  const provider = (): Promise<Provider> => {
    found ??= discover(oidc.issuer).catch((error: unknown) => {
      found = undefined;
      throw unavailable(error);
    });
    return found;
  };

  return {
    async begin() {
      const { authorization } = await provider();
      const [secret, nonce, verifier] = [newSecret(), newSecret(), newSecret()];
      await store.change(SYSTEM, async ({ db, at }) => {
        await db.deleteFrom('sign_ins').where('expires_at', '<=', at).execute();
        await db
          .insertInto('sign_ins')
          .values({
            state_hash: hashOf(secret),
            nonce,
            verifier,
            expires_at: new Date(Date.parse(at) + PATIENCE).toISOString(),
          })
          .execute();
      });
      const url = new URL(authorization);
      for (const [name, value] of Object.entries({
        response_type: 'code',
        client_id: oidc.clientId,
        redirect_uri: redirect,
        scope: 'openid email',
        state: secret,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }))
        url.searchParams.set(name, value);
      return { url: url.href, secret };
    },

    async finish({ code, state }, secret) {
      // The cookie shows that this browser began; without it anybody could be signed in as somebody else.
      if (code === undefined || state === undefined || secret === undefined || state !== secret)
        throw new Refused('wrong-sign-in');
      const begun = await store.change(SYSTEM, ({ db }) =>
        db
          .deleteFrom('sign_ins')
          .where('state_hash', '=', hashOf(secret))
          .returning(['nonce', 'verifier', 'expires_at'])
          .executeTakeFirst(),
      );
      if (begun === undefined || Date.parse(begun.expires_at) <= clock().getTime())
        throw new Refused('wrong-sign-in');
      const { token, keys } = await provider();
      const idToken = await exchange(token, oidc, { code, verifier: begun.verifier, redirect });
      let payload: JWTPayload;
      try {
        ({ payload } = await jwtVerify(idToken, keys, {
          issuer: oidc.issuer,
          audience: oidc.clientId,
          currentDate: clock(),
          clockTolerance: 30,
          requiredClaims: ['exp', 'iat', 'nonce'],
        }));
      } catch (error) {
        throw new Refused('wrong-sign-in', {}, { cause: error });
      }
      const { email, email_verified: verified, nonce, azp } = payload;
      const forUs = azp === undefined || azp === oidc.clientId;
      if (nonce !== begun.nonce || !forUs || verified !== true || typeof email !== 'string')
        throw new Refused('wrong-sign-in');
      return email;
    },
  };
}

const unavailable = (cause: unknown): Refused =>
  new Refused(
    'not-available',
    { because: 'The sign-in provider does not answer as it should. The reason is in the log of the server.' },
    { cause },
  );

async function discover(issuer: string): Promise<Provider> {
  const base = issuer.replace(/\/+$/, '');
  const response = await ask(`${base}/.well-known/openid-configuration`);
  const said = (await response.json()) as Record<string, unknown>;
  const address = (name: string): string => {
    const value = said[name];
    if (typeof value !== 'string' || !isSafeUrl(value))
      throw new Error(`${issuer}: ${name} is no safe address.`);
    return value;
  };
  if (said.issuer !== issuer) throw new Error(`${issuer} calls itself ${String(said.issuer)}.`);
  return {
    authorization: address('authorization_endpoint'),
    token: address('token_endpoint'),
    keys: createRemoteJWKSet(new URL(address('jwks_uri')), {
      timeoutDuration: PROVIDER_TIMEOUT,
      [customFetch]: (url, options) => fetch(url, { ...options, redirect: 'error' }),
    }),
  };
}

async function exchange(
  token: string,
  { clientId, clientSecret }: OidcSettings,
  { code, verifier, redirect }: { code: string; verifier: string; redirect: string },
): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
    code_verifier: verifier,
    client_id: clientId,
  });
  const secret =
    clientSecret === undefined
      ? {}
      : {
          authorization: `Basic ${Buffer.from(
            `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`,
          ).toString('base64')}`,
        };
  let said: unknown;
  try {
    const response = await ask(token, {
      method: 'POST',
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', ...secret },
    });
    said = await response.json();
  } catch (error) {
    throw unavailable(error);
  }
  const idToken = (said as { id_token?: unknown } | null)?.id_token;
  if (typeof idToken !== 'string') throw new Refused('wrong-sign-in');
  return idToken;
}

async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, {
    ...init,
    redirect: 'error',
    signal: AbortSignal.timeout(PROVIDER_TIMEOUT),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}
