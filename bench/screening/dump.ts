import { mkdirSync, writeFileSync } from 'node:fs';
import { dumps } from './options.ts';

const FOLDER = new URL('../../.reports/screening/', import.meta.url);

/** Writes errors to look at, one paragraph each, where they are asked for. */
export function dump(file: string, paragraphs: readonly string[]): void {
  if (!dumps) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(file, FOLDER), `${paragraphs.join('\n\n')}\n`);
  console.log(`${paragraphs.length} in .reports/screening/${file}`);
}
