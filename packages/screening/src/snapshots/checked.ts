import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import type { Places } from './home.ts';
import { writeText } from './write-text.ts';

const fileOf = (places: Places): string => path.join(places.feeds, 'checked.json');

/** When each feed was last asked of its publisher, whether or not anything had changed. Only that: no record. */
export function lastChecked(places: Places): Readonly<Record<string, Iso>> {
  try {
    return Object(JSON.parse(readFileSync(fileOf(places), 'utf8'))) as Record<string, Iso>;
  } catch {
    return {};
  }
}

export function noteChecked(places: Places, feeds: readonly string[], today: Iso): void {
  const checked = { ...lastChecked(places), ...Object.fromEntries(feeds.map((feed) => [feed, today])) };
  writeText(fileOf(places), `${JSON.stringify(checked, null, 2)}\n`);
}
