/** A refusal of the server, as problem+json says it. `code` is stable. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
  }
}

/** The server could not be reached: nothing is known to have happened, nothing typed is lost. */
export class Unreachable extends Error {
  readonly code = 'unreachable';

  constructor(cause: unknown) {
    super('The server could not be reached.', { cause });
    this.name = 'Unreachable';
  }
}

/** A page of a list. */
export interface Listed<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

interface Sent {
  /** The version of the record that the reader saw, where the server asks for it. */
  readonly version?: number;
  /** The same key for the same wish: what is sent twice is done once. */
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** For bodies that are not JSON. */
  readonly type?: string;
}

/** Shows that our own page sent it; known after sign-in. */
let csrf: string | undefined;
export const setCsrf = (token: string | undefined): void => {
  csrf = token;
};

const ROOT = import.meta.env.BASE_URL;

async function reached(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`${ROOT}${path.replace(/^\//, '')}`, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable(error);
  }
  if (response.ok) return response;
  const told = (await response.json().catch(() => ({}))) as {
    code?: string;
    detail?: string;
    title?: string;
  };
  throw new Problem(
    response.status,
    told.code ?? 'unknown',
    told.detail ?? told.title ?? response.statusText,
  );
}

export async function get<Body>(path: string, signal?: AbortSignal): Promise<Body> {
  const response = await reached(path, signal ? { signal } : {});
  return (await response.json()) as Body;
}

/** Changes something. Throws `Problem` or `Unreachable`. */
export async function send<Body>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  { version, key, signal, type }: Sent = {},
): Promise<Body> {
  const raw = type !== undefined;
  const response = await reached(path, {
    method,
    headers: {
      ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }),
      ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  return response.status === 204 ? (undefined as Body) : ((await response.json()) as Body);
}
