import { pack } from '@licet/ear';
import type { Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import type { OwnAnswer } from '../determine/whole-answer.ts';
import type { Schema } from '../store/schema.ts';
import { type Told, told } from './obstacle.ts';
import { underLpp } from './under-lpp.ts';
import { underNac } from './under-nac.ts';

/** The requirements that an exception of this symbol overcomes. */
const overcomes = (symbol: string): ReadonlySet<string> =>
  new Set(
    pack.rules.flatMap(({ role }) =>
      role.kind === 'exception' && role.symbol === symbol ? role.overcomes : [],
    ),
  );

/**
 * Why the line may not leave under a license exception on the day; nothing where each requirement has an open exception
 * that waits for nothing. Once a notice or a count is recorded the line goes under that exception, whatever else is open;
 * and where BIS has asked for a license, under none.
 */
export async function underException(
  db: Kysely<Schema>,
  line: string,
  { exceptions, requirements }: Pick<OwnAnswer, 'exceptions' | 'requirements'>,
  on: Iso,
): Promise<readonly Told[]> {
  const open = [...new Set(exceptions.flatMap((one) => (one.status === 'available' ? [one.symbol] : [])))];
  const [nac, lpp] = [await underNac(db, line, on), await underLpp(db, line, on)];
  if (nac?.code === 'nac-license-required') return [nac];
  if (requirements.length === 0) return [told('no-exception-open', { requirement: '-' })];
  const waits = new Map([
    ['NAC', nac],
    ['LPP', lpp],
  ]);
  const waiting = (symbols: readonly string[]) => symbols.flatMap((symbol) => waits.get(symbol) ?? []);
  const recorded = new Set([
    ...(nac?.code === 'nac-not-notified' ? [] : ['NAC']),
    ...(lpp?.code === 'lpp-not-counted' ? [] : ['LPP']),
  ]);
  const found = new Set<Told>();
  for (const { rule, cite } of requirements) {
    const ways = open.filter((symbol) => overcomes(symbol).has(rule));
    // So too where these rules no longer know the requirement: then nobody can say what overcomes it.
    if (ways.length === 0) found.add(told('no-exception-open', { requirement: cite }));
    const stated = ways.filter((symbol) => recorded.has(symbol));
    const asked = stated.length > 0 ? stated : ways;
    const missing = waiting(asked);
    if (missing.length === asked.length) for (const one of missing) found.add(one);
  }
  return [...found];
}
