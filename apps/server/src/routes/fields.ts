import { z } from '@hono/zod-openapi';
import type { Iso } from '@licet/engine';
import type { Principal } from '../access/principal.ts';

/** A day of the calendar. */
export const DAY = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day written YYYY-MM-DD')
  .refine(isDay, 'there is no such day')
  .transform((text) => text as Iso)
  .openapi({ type: 'string', format: 'date', example: '2026-09-20' });

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const ID = z.string().min(1).max(100).openapi({ description: 'Id of a record.' });
export const TEXT = z.string().min(1).max(2_000);
/** Whole units, minor units of money, thousandths of TPP: exact below 2^53. */
export const AMOUNT = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const idParams = z.strictObject({ id: ID });

/** A record of the desk, whose fields are those of its table. */
export const record = (name: string, description: string) =>
  z.looseObject({ id: z.string() }).openapi(name, { description });

/** Who acts; routes that anyone may ask do not act. */
export const actorOf = (who: Principal | undefined): Principal['actor'] => (who as Principal).actor;
