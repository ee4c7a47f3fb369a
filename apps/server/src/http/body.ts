import { Refused } from '../problems/problem.ts';

/** Milliseconds that a body may take. */
const PATIENCE = 30_000;
/** Bytes of a body that is read in one piece. */
const AT_ONCE = 65_536;

/** The whole body, at most `most` bytes of it. Throws `too-large` as soon as that is known, or `too-slow`. */
export async function readBody(request: Request, most: number): Promise<Uint8Array> {
  const length = request.headers.get('content-length');
  const declared = Number(length ?? 0);
  if (declared > most) throw new Refused('too-large', { most }, CLOSE);
  // The parser of Node takes as many bytes as were declared and no more; to read them by a stream takes longer.
  if (length !== null && declared <= AT_ONCE) return readAtOnce(request, most);
  if (request.body === null) return new Uint8Array();
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    reader.cancel().catch(() => {});
  }, PATIENCE);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (slow) throw new Refused('too-slow', { seconds: PATIENCE / 1_000 }, CLOSE);
      if (done) return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, size);
      size += value.length;
      if (size > most) throw new Refused('too-large', { most }, CLOSE);
      chunks.push(value);
    }
  } finally {
    clearTimeout(timer);
  }
}

async function readAtOnce(request: Request, most: number): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Refused('too-slow', { seconds: PATIENCE / 1_000 }, CLOSE));
    timer = setTimeout(refuse, PATIENCE);
  });
  try {
    const bytes = new Uint8Array(await Promise.race([request.arrayBuffer(), slow]));
    if (bytes.length > most) throw new Refused('too-large', { most }, CLOSE);
    return bytes;
  } finally {
    clearTimeout(timer);
  }
}

/** The rest of the body will not be read, so that the connection cannot be used again. */
const CLOSE = { headers: { connection: 'close' } };

/** Throws `wrong-media-type` unless the body is of one of these, in UTF-8 where it says. */
export function checkContentType(request: Request, expected: readonly string[]): void {
  const given = request.headers.get('content-type') ?? '';
  const [type = '', ...parameters] = given.toLowerCase().split(';');
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (expected.includes(type.trim()) && utf8) return;
  throw new Refused(
    'wrong-media-type',
    { expected: expected.join(' or '), given: given.slice(0, 100) || 'none' },
    { headers: { accept: expected.join(', ') } },
  );
}

/** Throws `not-acceptable` where the client takes none of these media types nor a problem in their place. */
export function checkAccept(request: Request, offered: readonly string[]): void {
  const given = request.headers.get('accept');
  if (given === null || given.trim() === '') return;
  const ranges = ['*/*', ...offered, ...offered.map((one) => `${one.split('/')[0]}/*`)];
  const taken = given
    .toLowerCase()
    .split(',')
    .some((one) => {
      const [range = '', ...parameters] = one.split(';').map((part) => part.trim());
      const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
      return !refused && ranges.includes(range);
    });
  if (!taken)
    throw new Refused('not-acceptable', { expected: offered.join(' or '), given: given.slice(0, 100) });
}
