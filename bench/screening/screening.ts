import { quality } from './quality.ts';
import { speed } from './speed.ts';

/** Restricted parties: how well names are found, and how fast. */
export async function screening(): Promise<void> {
  await quality();
  await speed();
}
