import type { z } from '@hono/zod-openapi';
import type { Principal } from '../access/principal.ts';

/** A request as the handler sees it: everything read and checked. */
interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Absent only where anyone may ask. */
  readonly who: Principal | undefined;
  /** Id of the request, as in the log and in every problem. */
  readonly id: string;
  readonly address: string;
  readonly request: Request;
}

/** What is answered: JSON, or a response made by hand (streams, files, redirections). */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  /** The body as JSON text, where somebody has written it already. */
  readonly json?: string;
  /** Version of the row, shown as its ETag. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Media types of bodies that are read as a stream by the handler. */
type StreamedBody = readonly string[];

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** `/v1/parties/{id}`. */
  readonly path: string;
  /** What it is about: `orders`; scopes of API tokens are named after it. */
  readonly kind: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: Params;
  readonly query?: Query;
  /** A JSON body; absent where there is none. */
  readonly body?: Body;
  readonly streams?: StreamedBody;
  /** Takes an Idempotency-Key. */
  readonly creates?: true;
  /** Wants an If-Match header; `ifKnown`: minds it where there is one. */
  readonly versioned?: true | 'ifKnown';
  readonly answer: {
    readonly status: 200 | 201 | 202 | 204 | 303;
    readonly description: string;
    readonly schema?: z.ZodType;
    readonly media?: string;
    /** `?progress=true` gives it as a stream (`progressOf`). */
    readonly progress?: true;
  };
  readonly handle: (
    asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Reply | Response> | Reply | Response;
}

/** The same endpoint, with its types found out; a list of them forgets the types. */
export const endpoint = <
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  one: Endpoint<Params, Query, Body>,
): Endpoint => one as unknown as Endpoint;
