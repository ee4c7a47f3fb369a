import type { Entry } from '../../packages/screening/src/lists/party.ts';
import { namesOf } from './data.ts';
import { dump } from './dump.ts';
import { createScreener } from './licet.ts';
import { table } from './statistics.ts';

/** Asks for every listed name: its own entry must be there, as a match. */
export function selfFind(entries: readonly Entry[]): void {
  const screener = createScreener(entries);
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  let names = 0;
  for (const entry of entries)
    for (const name of namesOf(entry)) {
      names++;
      const answer = ask(name, entry);
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
      if (answer !== 'match') wrong.push(`${answer}: ${name}  [${entry.id}] ${entry.source} ${entry.name}`);
    }
  console.log(`\n### Every listed name (${names}) asked for: what its own entry is\n`);
  table(
    ['own entry is', 'names'],
    [...counts].sort(([, a], [, b]) => b - a),
  );
  dump('self.txt', wrong.sort());

  function ask(name: string, entry: Entry): string {
    try {
      const { hits, more } = screener.screen({ name });
      const own = hits.find((hit) => hit.entry.id === entry.id);
      if (own) return own.verdict;
      return more > 0 ? 'beyond the hits shown' : 'not found';
    } catch (error) {
      return `refused (${(error as Error).message.slice(0, 60)})`;
    }
  }
}
