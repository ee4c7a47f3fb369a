/**
 * What the server itself refuses, before the desk is asked: code, status, and the text. Errors of the desk, of the
 * question and of the lists keep their own codes; see `problemOf`.
 */
const REFUSALS = {
  'bad-json': [400, (d) => `body: expected JSON, got something else (${d.because}).`],
  'bad-encoding': [400, () => 'body: expected UTF-8. Save or send the text as UTF-8.'],
  'bad-text': [400, (d) => `${d.where}: a text may not hold ${d.given}. Leave it out.`],
  'json-too-deep': [
    400,
    (d) => `body: arrays and objects may be nested ${d.most} deep, these are deeper. Flatten the body.`,
  ],
  'bad-cursor': [
    400,
    () => 'cursor: expected the `next` of an earlier page. Leave it out to begin at the start.',
  ],
  'not-signed-in': [
    401,
    () =>
      'Nobody is signed in. Sign in with POST /v1/session, or send Authorization: Bearer with an API token.',
  ],
  'wrong-sign-in': [401, () => 'email or password: not accepted. Nothing says which of the two is wrong.'],
  'bad-token': [
    401,
    () => 'Authorization: the API token is unknown, revoked or expired. Make one: POST /v1/tokens.',
  ],
  'in-person': [403, () => 'An API token may not do this. Sign in with POST /v1/session.'],
  'out-of-scope': [
    403,
    (d) =>
      `This needs the scope ${d.expected}; the API token has ${d.has}. Make a token with it: POST /v1/tokens.`,
  ],
  'no-csrf-token': [
    403,
    () =>
      'X-CSRF-Token: expected the csrfToken of GET /v1/session, from a page of this server. Sign in again if there is none.',
  ],
  'foreign-origin': [
    403,
    (d) => `Origin: expected ${d.expected}, got '${d.given}'. Set LICET_PUBLIC_URL if this is it.`,
  ],
  'not-found': [
    404,
    (d) => `There is no ${d.what ?? 'such address'}${d.given ? ` '${d.given}'` : ''}.${d.wayOut ?? ''}`,
  ],
  'wrong-method': [405, (d) => `${d.given} is not possible here. Possible: ${d.expected}.`],
  'not-acceptable': [406, (d) => `Accept: expected ${d.expected}, got '${d.given}'.`],
  'too-slow': [408, (d) => `body: not all of it came within ${d.seconds} seconds. Send it again.`],
  'already-there': [
    409,
    () => 'There is such a record already: a number or id may be used once. Read what is there.',
  ],
  'no-such-record': [409, () => 'The request names a record that is not there. Check the ids in it.'],
  'sign-in-elsewhere': [
    409,
    () => 'This server has no sign-in elsewhere. Set LICET_OIDC_ISSUER, or sign in with a password.',
  ],
  'still-running': [
    409,
    () =>
      'Idempotency-Key: the first request with this key is still running. Repeat this one in a few seconds.',
  ],
  'broke-off': [
    409,
    () =>
      'Idempotency-Key: the first request with this key broke off, and may or may not have been done. Look whether it was, then use another key.',
  ],
  'no-webhooks': [
    409,
    () =>
      'This server signs no webhooks. Set LICET_WEBHOOK_SECRET to at least 32 characters and start it again.',
  ],
  'changed-meanwhile': [
    412,
    (d) => `If-Match: expected ${d.expected}, got ${d.given}. Somebody changed it meanwhile; read it again.`,
  ],
  'too-large': [413, (d) => `body: at most ${d.most} bytes are taken. Send less at once.`],
  'wrong-media-type': [415, (d) => `Content-Type: expected ${d.expected}, got '${d.given}'.`],
  invalid: [422, (d) => String(d.because)],
  'other-body': [
    422,
    () =>
      'Idempotency-Key: this key was used with another request. Use a new key for each thing that is to be done.',
  ],
  'bad-header': [422, (d) => `${d.header}: expected ${d.expected}, got '${d.given}'.`],
  'no-if-match': [428, (d) => `If-Match: expected the ETag that you last saw, such as ${d.expected}.`],
  'too-many': [429, (d) => `Too many requests. Repeat this one in ${d.seconds} seconds.`],
  bug: [
    500,
    () => 'This is a bug of Licet, not of your request. The request id is in the log of the server.',
  ],
  'not-available': [503, (d) => String(d.because)],
} as const satisfies Record<string, readonly [number, (d: Details) => string]>;

export type Details = Readonly<Record<string, string | number | undefined>>;
export type RefusalCode = keyof typeof REFUSALS;

/** One place in a body or query that is wrong. */
export interface Fault {
  /** `lines[2].quantity`. */
  readonly at: string;
  readonly message: string;
}

interface More {
  readonly headers?: Readonly<Record<string, string>>;
  readonly faults?: readonly Fault[];
  readonly cause?: unknown;
}

/** The server does not do it. `code` is stable. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly details: Details;
  readonly headers: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];

  constructor(code: RefusalCode, details: Details = {}, { headers = {}, faults = [], cause }: More = {}) {
    super(REFUSALS[code][1](details), cause === undefined ? undefined : { cause });
    this.name = 'Refused';
    this.code = code;
    this.details = details;
    this.headers = headers;
    this.faults = faults;
  }

  get status(): number {
    return REFUSALS[this.code][0];
  }
}

/** RFC 9457. `type` is a name, not an address; `code` is its last part. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** Id of the request, as in the log. */
  readonly instance?: string;
  readonly errors?: readonly Fault[];
  readonly suggestions?: readonly string[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  408: 'Too slow',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Wrong media type',
  422: 'Cannot be done as asked',
  428: 'Precondition required',
  429: 'Too many requests',
  500: 'Bug',
  503: 'Not available',
};

export const problem = (
  status: number,
  code: string,
  detail: string,
  more: Partial<Pick<Problem, 'instance' | 'errors' | 'suggestions'>> = {},
): Problem => ({
  type: `urn:licet:problem:${code}`,
  title: TITLES[status] ?? 'Error',
  status,
  detail,
  code,
  ...more,
});
