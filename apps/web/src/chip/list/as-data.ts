import type { Answered } from './row.ts';

const end = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Rows as data: lower and upper ends of what is known, null where nothing bounds it. */
export const asData = (rows: readonly Answered[]): readonly Readonly<Record<string, unknown>>[] =>
  rows.map(({ item, chip, holds, kind, tpp, density, answer, classification }) => {
    const ends = (name: string, { state, low, high }: typeof tpp) => ({
      [`${name}AtLeast`]: state === 'unknown' || state === 'at-most' ? null : low,
      [`${name}AtMost`]: end(high),
    });
    return {
      id: item.id,
      name: item.name,
      kind,
      holds,
      chip: chip.id,
      maker: item.maker,
      released: chip.released,
      market: chip.market,
      status: chip.status,
      chinaVariant: chip.chinaVariant,
      ...ends('tpp', tpp),
      ...ends('performanceDensity', density),
      outcome: answer.outcome,
      reviewPolicy: answer.reviewPolicy,
      classification: classification.join(' '),
    };
  });
