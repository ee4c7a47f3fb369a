import { type Chip, chips } from '@licet/catalog';

const byModel = new Map<string, Chip>();
for (const chip of chips) {
  const key = `${chip.maker} ${chip.model}`;
  if (chip.isDefault || !byModel.has(key)) byModel.set(key, chip);
}

/** The chip that is meant where the record names maker and model; undefined if the catalog has none of them. */
export const chipOfModel = (makerAndModel: string): Chip | undefined => byModel.get(makerAndModel);
