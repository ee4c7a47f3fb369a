import type { z } from '@hono/zod-openapi';
import { type Fault, Refused } from '../problems/problem.ts';

/** Faults told at once. */
const MOST_FAULTS = 20;

/** Reads a value by its schema. Throws `invalid` with the place of each fault. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const faults = found.error.issues.slice(0, MOST_FAULTS).map((issue): Fault => {
    const at = placeOf(issue.path);
    return { at: at === '' ? where : at, message: issue.message };
  });
  const [first] = faults as [Fault];
  const more = found.error.issues.length - 1;
  const because = `${where}: ${first.at === where ? '' : `${first.at}: `}${first.message}${more > 0 ? ` (and ${more} more)` : ''}.`;
  throw new Refused('invalid', { because }, { faults });
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .slice(0, 12)
    .map((step, at) =>
      typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step).slice(0, 60)}`,
    )
    .join('');
