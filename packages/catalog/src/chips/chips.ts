import amd from './amd.json' with { type: 'json' };
import chinaMakers from './china-makers.json' with { type: 'json' };
import type { Chip } from './chip.ts';
import cloudMakers from './cloud-makers.json' with { type: 'json' };
import huawei from './huawei.json' with { type: 'json' };
import intel from './intel.json' with { type: 'json' };
import nvidia from './nvidia.json' with { type: 'json' };
import otherMakers from './other-makers.json' with { type: 'json' };

// The type that TypeScript infers from JSON is wider than Chip; the tests in ../schema check the rows.
const files: readonly unknown[] = [nvidia, amd, intel, cloudMakers, otherMakers, huawei, chinaMakers];

/** Every chip that the catalog knows, in the order of its files. */
export const chips: readonly Chip[] = Object.freeze((files as readonly (readonly Chip[])[]).flat());

const byId: ReadonlyMap<string, Chip> = new Map(chips.map((chip) => [chip.id, chip]));

/** The chip with this id, or undefined. For what a person typed, use `findItem`. */
export function chipById(id: string): Chip | undefined {
  return byId.get(id);
}
