import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { DeskError } from '../errors.ts';

/**
 * Memory in KiB, passes and lanes of a new hash: the first of the equivalent settings of OWASP's Password Storage Cheat
 * Sheet (argon2id, 19 MiB, 2, 1). About 30 ms and 19 MiB a try; whoever lets people sign in bounds the tries.
 */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT = 16;
const TAG = 32;

/** A kept hash that asks for more than this is not worked on: a row of the store must not be able to stop a server. */
const MOST = { memory: 1_048_576, passes: 16, parallelism: 16 } as const;

const SHORTEST = 12;
const LONGEST = 200;

const derive = promisify(
  (parameters: Argon2Parameters, done: (error: Error | null, tag: Buffer) => void): void =>
    argon2('argon2id', parameters, done),
);

/**
 * The hash of a new password as a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Throws `bad-password` where it
 * is shorter than 12 characters or longer than 200.
 */
export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST)
    throw new DeskError('bad-password', { expected: `${SHORTEST} to ${LONGEST} characters`, given: length });
  const nonce = randomBytes(SALT);
  const tag = await derive({ message: bytes(password), nonce, tagLength: TAG, ...COST });
  return phc({ ...COST, nonce, tag });
}

/**
 * Whether the password is the one behind the hash; null where there is no account or no hash. It takes the same time
 * either way, so that nobody learns which accounts there are. Throws `bad-hash` for a kept hash that cannot be read.
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const long = password.length > LONGEST * 2;
  const { tag, ...kept } = hash === null || long ? NOBODY : parse(hash);
  const given = await derive({ message: bytes(long ? '' : password), tagLength: tag.length, ...kept });
  return timingSafeEqual(given, tag) && hash !== null && !long;
}

interface Hash {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly nonce: Buffer;
  readonly tag: Buffer;
}

const NOBODY: Hash = { ...COST, nonce: Buffer.alloc(SALT), tag: Buffer.alloc(TAG) };

/** One password typed on two keyboards may come as different code points for the same letters. */
const bytes = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

const base64 = (data: Buffer): string => data.toString('base64').replaceAll('=', '');

const phc = ({ memory, passes, parallelism, nonce, tag }: Hash): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,172})$/;

function parse(hash: string): Hash {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(hash) ?? [];
  const read: Hash = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
  const sound =
    memory !== undefined &&
    read.memory >= 8 * read.parallelism &&
    (['memory', 'passes', 'parallelism'] as const).every((one) => read[one] >= 1 && read[one] <= MOST[one]);
  if (!sound) throw new DeskError('bad-hash');
  return read;
}
