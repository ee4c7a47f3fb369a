import { z } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import { problemOf } from '../problems/of-error.ts';
import type { Reply } from './endpoint.ts';
import { aTurn, exactly, jsonText, ndjson } from './ndjson.ts';

/** The query of long work. */
export const PROGRESS = z.strictObject({
  progress: z.enum(['true', 'false']).default('false').openapi({
    description:
      'As a stream (application/x-ndjson) that tells how far it has come: {looked}, and at the end {done, report} or {problem}.',
  }),
});

/** What long work is told: whom to tell how far it has come, and when nobody waits for it any longer. */
interface Told {
  readonly onProgress: (looked: number) => void;
  readonly signal: AbortSignal;
}

interface Asked {
  readonly query: z.output<typeof PROGRESS>;
  readonly request: Request;
  readonly id: string;
}

/** Does long work, and answers with its result, or as a stream where that was asked for. */
export async function long(
  { query, request, id }: Asked,
  log: Logger,
  work: (told: Told) => Promise<unknown>,
): Promise<Reply | Response> {
  if (query.progress === 'false')
    return { body: await work({ onProgress: () => {}, signal: request.signal }) };
  return progressOf(request, work, (error) => {
    const problem = problemOf(error, `urn:uuid:${id}`);
    if (problem.status >= 500) log.error({ id, err: error }, problem.code);
    return problem;
  });
}

/**
 * Long work as a stream, one JSON object on each line: `{looked}` as it goes on, and at the end `{done, report}`, or
 * `{problem}` where it failed. A stream without either broke off. The work ends between two pages when the client goes.
 */
function progressOf(
  request: Request,
  work: (told: Told) => Promise<unknown>,
  problem: (error: unknown) => object,
): Response {
  const gone = new AbortController();
  return ndjson(async function* () {
    let looked: number | undefined;
    let last: object | undefined;
    let wake = (): void => {};
    const onProgress = (count: number): void => {
      looked = count;
      wake();
    };
    const finish = (said: object): void => {
      last = said;
      wake();
    };
    work({ onProgress, signal: AbortSignal.any([request.signal, gone.signal]) }).then(
      (report) => finish({ done: true, report }),
      (error) => finish({ problem: problem(error) }),
    );
    try {
      for (;;) {
        if (looked !== undefined) {
          const line = { looked };
          looked = undefined;
          yield line;
          // Else it would wait for others to go out with: two turns, since that looks for others for one.
          await aTurn();
          await aTurn();
        } else if (last !== undefined) {
          yield jsonText(JSON.stringify(last, exactly));
          return;
        } else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      gone.abort();
    }
  });
}
