import type { Generated } from 'kysely';
import type { Instant, Json } from './schema.ts';

/** Tables of the server over the desk: who is signed in, what was asked before, who is told of changes. */
export interface ServerTables {
  readonly sessions: SessionRow;
  readonly sign_ins: SignInRow;
  readonly api_tokens: ApiTokenRow;
  readonly idempotency: IdempotencyRow;
  readonly webhooks: WebhookRow;
  readonly deliveries: DeliveryRow;
  readonly acknowledgements: AcknowledgementRow;
}

interface SessionRow {
  /** SHA-256 of the cookie's secret. */
  readonly id_hash: string;
  readonly user_id: string;
  readonly created_at: Instant;
  readonly seen_at: Instant;
  readonly expires_at: Instant;
}

/** A sign-in at a provider that has begun and not come back yet. */
interface SignInRow {
  readonly state_hash: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly expires_at: Instant;
}

interface ApiTokenRow {
  readonly id: string;
  /** SHA-256 of the token. */
  readonly hash: string;
  readonly user_id: string;
  readonly name: string;
  readonly scopes: Json;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly revoked_at: Instant | null;
}

/** What was answered to a request with an Idempotency-Key. */
interface IdempotencyRow {
  /** User id. */
  readonly owner: string;
  readonly key: string;
  /** SHA-256 of the request. */
  readonly request: string;
  /** The run of the process that took it. */
  readonly run: string;
  readonly started_at: Instant;
  /** Status, headers and body; null while it runs. */
  readonly answer: Json | null;
}

interface WebhookRow {
  readonly id: string;
  readonly url: string;
  /** Actions told of; an empty list is all. */
  readonly actions: Json;
  /** The last entry of the log from which deliveries were made. */
  readonly seq: number;
  readonly created_at: Instant;
  readonly created_by: string;
  readonly removed_at: Instant | null;
}

interface DeliveryRow {
  readonly id: string;
  readonly webhook_id: string;
  /** Entry of the log. */
  readonly seq: number;
  readonly body: Json;
  readonly attempts: Generated<number>;
  /** When it is due; null once it is over. */
  readonly due_at: Instant | null;
  readonly delivered_at: Instant | null;
  /** What the last attempt came to: `204`, `timeout`. */
  readonly last_result: string | null;
}

/** Up to where a client has read the changes. */
interface AcknowledgementRow {
  /** User id. */
  readonly owner: string;
  /** Name of the reader, so that one account can have several. */
  readonly reader: string;
  readonly seq: number;
  readonly at: Instant;
}
