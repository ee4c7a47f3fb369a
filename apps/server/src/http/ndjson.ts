import { Refused } from '../problems/problem.ts';

/** Bytes of one line, at most. */
const LONGEST = 65_536;
/** Lines answered at one go before others have their turn. */
const AT_ONCE = 32;

const lossless = () => new TextDecoder('utf-8', { fatal: true });

/** The lines of a body, however it is cut into chunks. A line that cannot be read is an error in its place. */
export async function* linesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string | Refused> {
  if (body === null) return;
  let parts: Uint8Array[] = [];
  let size = 0;
  const taken = (): string | Refused => {
    const whole = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
    const over = size > LONGEST;
    parts = [];
    size = 0;
    if (over) return new Refused('too-large', { most: LONGEST });
    try {
      return lossless().decode(whole);
    } catch {
      return new Refused('bad-encoding');
    }
  };
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield taken();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield taken();

  /** What is longer than a line may be is counted and not kept. */
  function keep(part: Uint8Array): void {
    if (part.length === 0) return;
    size += part.length;
    if (size <= LONGEST) parts.push(part);
  }
}

export const NDJSON = 'application/x-ndjson';

/** Sums past 2^53 are written as text: a number would be rounded by whoever reads it. */
export const exactly = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

/** A line that somebody has written already. */
class JsonText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const jsonText = (text: string): JsonText => new JsonText(text);

/**
 * A response of one JSON text on each line, made as fast as it is read. Lines that are ready go out together; a
 * client that waits for each answer before it asks again gets each at once.
 */
export function ndjson(lines: () => AsyncGenerator<unknown>): Response {
  const from = lines();
  const encoder = new TextEncoder();
  let upcoming: Promise<IteratorResult<unknown>> | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const texts: string[] = [];
        const send = (): void => {
          if (texts.length > 0) controller.enqueue(encoder.encode(texts.join('')));
        };
        for (;;) {
          upcoming ??= from.next();
          const result = texts.length === 0 ? await upcoming : await Promise.race([upcoming, aTurn()]);
          if (result === 'waiting') return send();
          upcoming = undefined;
          if (result.done === true) {
            send();
            return controller.close();
          }
          const { value } = result;
          texts.push(`${value instanceof JsonText ? value.text : JSON.stringify(value)}\n`);
          if (texts.length < AT_ONCE) continue;
          await aTurn();
          return send();
        }
      },
      async cancel() {
        await from.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, { headers: { 'content-type': NDJSON } });
}

/** Lets everybody else have a turn. */
export const aTurn = (): Promise<'waiting'> =>
  new Promise((resolve) => setImmediate(() => resolve('waiting')));
