import { type Chip, record } from '@licet/catalog';

const told = new Map<string, number>();
for (const { chips } of record) for (const name of chips) told.set(name, (told.get(name) ?? 0) + 1);

/** How much a chip matters to who looks at the map: by the events of the record that name it, then by what it is. */
export const importance = ({ maker, model, isDefault, market, status }: Chip): number =>
  (isDefault ? 10 * (told.get(`${maker} ${model}`) ?? 0) + 5 : 0) +
  (market === 'datacenter' ? 2 : 0) +
  (status === 'shipping' ? 1 : 0);

/** Whether the record tells of it: then the map names it, wherever there is room. */
export const isNews = ({ maker, model }: Chip): boolean => told.has(`${maker} ${model}`);
