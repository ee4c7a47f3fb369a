import { DeskError } from '../errors.ts';

const SHORTEST = 10;
const LONGEST = 2_000;

/** The reason without space around it. Throws `no-reason` or `bad-text`: "ok" is no reason. */
export function reasonOf(given: string, what: string): string {
  const reason = given.trim();
  const { length } = [...reason];
  if (length === 0) throw new DeskError('no-reason', { what });
  if (length < SHORTEST || length > LONGEST || /[\p{Cc}--[\n\t]]/v.test(reason))
    throw new DeskError('bad-text', {
      what: 'reason',
      expected: `${SHORTEST} to ${LONGEST} printable`,
      given: length,
    });
  return reason;
}
