import fc from 'fast-check';
import type { ListedParty } from '../party.ts';
import { ListError, type ListFile, type Read, type Reader } from './reader.ts';

/** A list file in memory, in pieces of `piece` bytes. For tests. */
export function fileOf(content: string | Uint8Array, { name = 'list', piece = 1 << 16 } = {}): ListFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    bytes: (async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    })(),
  };
}

interface Outcome {
  readonly parties: readonly ListedParty[];
  /** `place: message`. */
  readonly problems: readonly string[];
  readonly dated: readonly Extract<Read, { kind: 'dated' }>[];
  /** Why the file was refused. Any other error is thrown on. */
  readonly error?: ListError;
}

/** What a reader hands over until its end, or until it refuses the file. For tests. */
export async function outcomeOf(reads: AsyncIterable<Read>): Promise<Outcome> {
  const all: Read[] = [];
  let error: ListError | undefined;
  try {
    for await (const read of reads) all.push(read);
  } catch (thrown) {
    if (!(thrown instanceof ListError)) throw thrown;
    error = thrown;
  }
  return {
    parties: all.flatMap((read) => (read.kind === 'party' ? [read.party] : [])),
    problems: all.flatMap((read) => (read.kind === 'problem' ? [`${read.place}: ${read.message}`] : [])),
    dated: all.flatMap((read) => (read.kind === 'dated' ? [read] : [])),
    ...(error && { error }),
  };
}

export const readText = (reader: Reader, text: string | Uint8Array, name?: string): Promise<Outcome> =>
  outcomeOf(reader.read(fileOf(text, name === undefined ? {} : { name })));

/** `LICET_FUZZ_RUNS=100000 npx vitest run lists/read` takes longer and looks further. */
const RUNS = Number(process.env.LICET_FUZZ_RUNS ?? 7_000);

/** Fails where a list with some bytes changed, taken out or cut off is neither read nor refused by type. */
export async function survivesChanges(reader: Reader, text: string, numRuns = RUNS): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const at = fc.nat(bytes.length - 1);
  // Bytes that mean something to a parser come up more often.
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('\0\n\r",;|<>&{}[]\\:/!-')));
  const change = fc.record({ at, byte: fc.option(byte, { nil: undefined }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 5 }),
      fc.option(at, { nil: bytes.length }),
      fc.integer({ min: 1, max: 200 }),
      async (changes, length, piece) => {
        let changed = [...bytes];
        for (const { at, byte } of changes)
          if (byte === undefined) changed = changed.toSpliced(at, 1);
          else changed[at] = byte;
        await outcomeOf(reader.read(fileOf(Uint8Array.from(changed.slice(0, length)), { piece })));
      },
    ),
    { numRuns },
  );
}
