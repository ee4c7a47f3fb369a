import { listsPresent, readEntries } from './data.ts';
import { ofac } from './ofac.ts';
import { half, self, wanted } from './options.ts';
import { pairs } from './pairs.ts';
import { queries } from './queries.ts';
import { selfFind } from './self.ts';

/** How well names are found: labelled queries, labelled pairs, OFAC's own search, every listed name. */
export async function quality(): Promise<void> {
  if (!listsPresent()) return;
  if (!['tune', 'report', 'all'].includes(half))
    throw new Error(`--half: expected tune, report or all, got '${half}'`);
  console.log(`\n## Screening: names, half: ${half}\n`);
  const entries = readEntries();
  await queries(entries);
  await pairs(entries);
  if (!wanted('licet')) return;
  await ofac(entries);
  if (self) selfFind(entries);
}

if (import.meta.main) await quality();
