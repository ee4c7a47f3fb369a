import type { Chip } from '../chips/chip.ts';
import { chips } from '../chips/chips.ts';
import { compact, words } from './normalize.ts';
import { makerWords, NOISE } from './vocabulary.ts';

/** One way to name the model of a chip, as a compact key. */
export interface ModelKey {
  readonly chip: Chip;
  readonly kind: 'model' | 'alias';
}

const ON_HGX_BOARD = /^(?:hgx|sxm\d?)\b/i;

/** Every full name of a chip to the chip: id, name, model with variant, with and without the maker. */
export const fullNames: ReadonlyMap<string, Chip> = new Map(
  chips.flatMap((chip) => fullNamesOf(chip).map((name) => [compact(name), chip] as const)),
);

/** Every name of a model to the chips that bear it. */
export const modelKeys: ReadonlyMap<string, readonly ModelKey[]> = indexModels();

/** The words that may stand beside the model of this chip without changing what it is. */
export function allowedWords(chip: Chip): ReadonlySet<string> {
  const known = facets.get(chip.id);
  if (known !== undefined) return known;
  const allowed = new Set([...NOISE, ...facetsOf(chip)]);
  facets.set(chip.id, allowed);
  return allowed;
}

const facets = new Map<string, ReadonlySet<string>>();

function facetsOf(chip: Chip): readonly string[] {
  const own = [
    ...words(chip.model),
    ...words(chip.variant),
    ...words(chip.memory ?? ''),
    chip.market,
    ...makerWords(chip.maker),
  ];
  // "SXM" names the socket of every generation, and HGX is the board that carries such modules.
  if (own.some((word) => /^sxm\d$/.test(word))) own.push('sxm');
  if (chip.maker === 'NVIDIA' && ON_HGX_BOARD.test(chip.variant)) own.push('hgx');
  return own;
}

function fullNamesOf(chip: Chip): readonly string[] {
  return [chip.id, chip.name, `${chip.model} ${chip.variant}`, `${chip.maker} ${chip.model} ${chip.variant}`];
}

function indexModels(): ReadonlyMap<string, readonly ModelKey[]> {
  const index = new Map<string, ModelKey[]>();
  const add = (name: string, key: ModelKey): void => {
    const bearers = index.get(compact(name)) ?? [];
    if (!bearers.some(({ chip }) => chip === key.chip)) index.set(compact(name), [...bearers, key]);
  };
  for (const chip of chips) {
    add(chip.model, { chip, kind: 'model' });
    add(`${chip.maker} ${chip.model}`, { chip, kind: 'model' });
    for (const alias of chip.aliases ?? []) {
      add(alias, { chip, kind: 'alias' });
      add(`${chip.maker} ${alias}`, { chip, kind: 'alias' });
    }
  }
  return index;
}
