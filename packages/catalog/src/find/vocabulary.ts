/** Words that say that a text names hardware and nothing about which. */
export const NOISE: ReadonlySet<string> = new Set([
  'accelerator',
  'accelerators',
  'ai',
  'card',
  'cards',
  'chip',
  'chips',
  'core',
  'device',
  'gpu',
  'gpus',
  'graphics',
  'ic',
  'module',
  'modules',
  'processor',
  'processors',
  'tensor',
  'the',
]);

/** Words that make a server out of a chip. HGX is not among them: people say it of the module too. */
export const SERVER_WORDS: ReadonlySet<string> = new Set([
  'baseboard',
  'chassis',
  'node',
  'nodes',
  'platform',
  'server',
  'servers',
  'serveur',
  'serveurs',
  'system',
  'systems',
]);

// Where the everyday name of the maker, or of its line of products, is not its name in the catalog.
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  AMD: ['instinct', 'radeon'],
  AWS: ['amazon'],
  Google: ['cloud'],
  Huawei: ['hisilicon'],
  'Alibaba T-Head': ['thead'],
  Iluvatar: ['corex'],
  NVIDIA: ['tesla'],
};

/** The words by which people name a maker. */
export function makerWords(maker: string): readonly string[] {
  return [...maker.toLowerCase().split(/[^a-z0-9]+/), ...(ALSO_CALLED[maker] ?? [])];
}
