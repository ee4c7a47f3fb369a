import { JSONParser, TokenType } from '@streamparser/json';
import { ListError, type ListFile } from './reader.ts';

/** A top-level field of a JSON list, or one element of its array of entries. */
type JsonPiece =
  | { readonly kind: 'field'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'item'; readonly index: number; readonly value: unknown };

interface JsonShape {
  /** The field that holds the array of entries. A file that is itself an array is read as that array. */
  readonly items: string;
  /** The other top-level fields to hand over. */
  readonly fields: readonly string[];
}

/** The largest entry of a real list has 20 kB; without a limit one entry could fill the memory. */
const LARGEST_PIECE = 4 * 1024 * 1024;
const DEEPEST = 32;
const STEP = 64 * 1024;

/**
 * The entries of a JSON list one by one, in constant memory. Throws `ListError` for bytes that are not
 * UTF-8 or not JSON, for a file that ends early, and for an entry of more than 4 MB or 32 levels.
 */
export async function* jsonPieces(file: ListFile, shape: JsonShape): AsyncGenerator<JsonPiece> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const found: JsonPiece[] = [];
  let parser: JSONParser | undefined;
  let read = 0;
  let items = 0;
  let lastPiece = 0;

  const malformed = (error: unknown) =>
    error instanceof ListError
      ? error
      : new ListError('malformed', {
          file: file.name,
          place: `about byte ${read}`,
          because: `the JSON is broken (${String((error as Error).message ?? error).slice(0, 200)})`,
        });

  const start = (text: string): JSONParser => {
    const first = text[0];
    if (first !== '{' && first !== '[')
      throw new ListError('wrong-layout', {
        file: file.name,
        place: 'at its beginning',
        expected: 'a JSON object or array',
        given: JSON.stringify(text.slice(0, 40)),
      });
    const isArray = first === '[';
    const created = new JSONParser({
      paths: isArray ? ['$.*'] : [...shape.fields.map((key) => `$.${key}`), `$.${shape.items}.*`],
      keepStack: false,
    });
    created.onValue = ({ value, key, parent, stack }) => {
      lastPiece = read;
      if (isArray || stack.length > 1) {
        if (!Array.isArray(parent))
          throw new ListError('wrong-layout', {
            file: file.name,
            place: shape.items,
            expected: 'an array of entries',
            given: 'an object',
          });
        found.push({ kind: 'item', index: items++, value });
      } else found.push({ kind: 'field', key: String(key), value });
    };
    let depth = 0;
    created.onToken = ({ token }) => {
      if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth++;
      else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth--;
      if (depth > DEEPEST)
        throw new ListError('too-large', {
          file: file.name,
          place: `about byte ${read}`,
          what: 'the nesting of the JSON',
          limit: `${DEEPEST} levels`,
        });
    };
    return created;
  };

  const write = (text: string) => {
    const wanted = parser === undefined ? text.trimStart() : text;
    if (wanted === '') return;
    parser ??= start(wanted);
    try {
      parser.write(wanted);
    } catch (error) {
      throw malformed(error);
    }
  };

  for await (const chunk of file.bytes)
    for (let from = 0; from < chunk.length; from += STEP) {
      const bytes = chunk.subarray(from, from + STEP);
      read += bytes.length;
      write(decoded(decoder, file, read, bytes));
      yield* found.splice(0);
      if (read - lastPiece > LARGEST_PIECE)
        throw new ListError('too-large', {
          file: file.name,
          place: `about byte ${read}`,
          what: items === 0 ? 'what comes before the first entry' : `what follows entry ${items}`,
          limit: `${LARGEST_PIECE / 1024 / 1024} MB`,
        });
    }
  write(decoded(decoder, file, read));
  yield* found.splice(0);

  if (parser === undefined) throw new ListError('empty', { file: file.name });
  if (!parser.isEnded)
    throw new ListError('truncated', { file: file.name, place: `after ${items} entries and ${read} bytes` });
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  file: ListFile,
  read: number,
  bytes?: Uint8Array,
): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new ListError(bytes === undefined ? 'truncated' : 'bad-encoding', {
      file: file.name,
      place: bytes === undefined ? `in a character, after ${read} bytes` : `about byte ${read}`,
      expected: 'UTF-8',
    });
  }
}
