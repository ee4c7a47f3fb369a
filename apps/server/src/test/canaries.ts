import { ALLOWED, type Role, type Store } from '@licet/desk';

/** A text that was planted where only some may see it; it must be in no answer to anybody else. */
export interface Canary {
  readonly text: string;
  readonly seenBy: readonly Role[];
}

/** Settings with a secret to look for. */
export const WEBHOOK_SECRET = 'canary-webhook-secret-0123456789abcdef';
/** Another person, with everything that belongs to a person. */
export const OTHER = 'canary-user';

const NOBODY: readonly Role[] = [];

/** Plants the data of another person: what is kept of their secrets, and what is theirs alone. */
export async function plantCanaries(store: Store): Promise<readonly Canary[]> {
  const later = '2999-01-01T00:00:00.000Z';
  await store.change({ id: OTHER, roles: [] }, async ({ db, at, audit }) => {
    await db
      .insertInto('users')
      .values({
        ...{ id: OTHER, name: 'Other Person', email: 'canary-address@example.com', roles: '["analyst"]' },
        ...{ password_hash: '$argon2id$canary-password-hash', disabled_at: null, created_at: at },
      })
      .execute();
    await db
      .insertInto('sessions')
      .values({ id_hash: 'canary-session', user_id: OTHER, created_at: at, seen_at: at, expires_at: later })
      .execute();
    await db
      .insertInto('sign_ins')
      .values({
        ...{ state_hash: 'canary-state', nonce: 'canary-nonce', verifier: 'canary-verifier' },
        expires_at: later,
      })
      .execute();
    await db
      .insertInto('api_tokens')
      .values({
        ...{ id: 'canary-token', hash: 'canary-token-hash', user_id: OTHER, name: 'canary-token-name' },
        ...{ scopes: '["write"]', created_at: at, expires_at: later, revoked_at: null },
      })
      .execute();
    await db
      .insertInto('idempotency')
      .values({
        ...{ owner: OTHER, key: 'key', request: 'canary-request', run: 'canary-run', started_at: at },
        answer: '{"status":200,"headers":{},"body":"canary-kept-answer"}',
      })
      .execute();
    await db
      .insertInto('webhooks')
      .values({
        ...{ id: 'hook', url: 'https://hooks.example.com/canary-webhook', actions: '[]', seq: 0 },
        ...{ created_at: at, created_by: OTHER, removed_at: null },
      })
      .execute();
    await db
      .insertInto('deliveries')
      .values({
        ...{ id: 'delivery', webhook_id: 'hook', seq: 1, body: '"canary-delivery"', attempts: 1 },
        ...{ due_at: null, delivered_at: at, last_result: '200' },
      })
      .execute();
    await db
      .insertInto('acknowledgements')
      .values({ owner: OTHER, reader: 'canary-reader', seq: 1, at })
      .execute();
    await audit('refused', 'route:/v1/refused', { action: 'release', code: 'canary-refusal' });
  });
  const never = [
    '$argon2id$',
    WEBHOOK_SECRET,
    ...['canary-session', 'canary-state', 'canary-nonce', 'canary-verifier', 'canary-token-hash'],
    ...['canary-token-name', 'canary-request', 'canary-run', 'canary-kept-answer', 'canary-delivery'],
    'canary-reader',
  ];
  const auditors = ALLOWED['read-audit'].filter((role) => role !== 'system');
  return [
    ...never.map((text) => ({ text, seenBy: NOBODY })),
    { text: 'canary-address@', seenBy: ALLOWED['keep-users'] },
    { text: 'hooks.example.com/canary-webhook', seenBy: ALLOWED['keep-settings'] },
    // That somebody was refused is no secret; what they tried is.
    { text: 'canary-refusal', seenBy: auditors },
  ];
}
