import { findItem } from '@licet/catalog';
import { LEGEND, type Sign, signOf } from '../../controls/outcome-shape.ts';
import { middleOf } from '../../law/figure.ts';
import { type Answered, allRows } from './row.ts';

/** What the list is narrowed to, as the address has it; an empty text narrows nothing. */
export interface Wanted {
  readonly q: string;
  readonly kind: string;
  readonly maker: string;
  readonly market: string;
  readonly status: string;
  readonly china: string;
  readonly year: string;
  readonly outcome: string;
}

export const FILTERS = ['q', 'kind', 'maker', 'market', 'status', 'china', 'year', 'outcome'] as const;

export const KINDS = ['chip', 'server'] as const;
export const MARKETS = ['datacenter', 'professional', 'consumer', 'edge'] as const;
export const STATUSES = ['shipping', 'announced', 'unreleased', 'rumored', 'unpublished'] as const;
/** Whether it was made for the Chinese market. */
export const CHINA = ['yes', 'no'] as const;
export const SIGNS: readonly Sign[] = LEGEND.map(signOf);
/** The year of release of what has none. */
export const NO_YEAR = 'none';

const distinct = (all: readonly string[]): string[] => [...new Set(all)].sort();
export const makers = (): string[] =>
  distinct(allRows().flatMap(({ item, chip }) => [item.maker, chip.maker]));
export const years = (): string[] =>
  distinct(allRows().map(({ chip }) => chip.released?.slice(0, 4) ?? NO_YEAR)).reverse();

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, ' ');

function named({ item, chip }: Answered, q: string): boolean {
  const names = [
    item.name,
    item.id,
    chip.name,
    chip.memory ?? '',
    ...(item.aliases ?? []),
    ...(chip.aliases ?? []),
  ];
  const all = plain(names.join(' '));
  return plain(q)
    .split(' ')
    .every((word) => all.includes(word));
}

/** Whether a row is wanted. What a filter names that does not exist matches nothing, so that it is noticed. */
export function isWanted(row: Answered, wanted: Wanted): boolean {
  const { item, chip, kind, answer } = row;
  return (
    (wanted.q === '' || named(row, wanted.q)) &&
    (wanted.kind === '' || wanted.kind === kind) &&
    (wanted.maker === '' || wanted.maker === item.maker || wanted.maker === chip.maker) &&
    (wanted.market === '' || wanted.market === chip.market) &&
    (wanted.status === '' || wanted.status === chip.status) &&
    (wanted.china === '' || wanted.china === (chip.chinaVariant ? 'yes' : 'no')) &&
    (wanted.year === '' || wanted.year === (chip.released?.slice(0, 4) ?? NO_YEAR)) &&
    (wanted.outcome === '' || wanted.outcome === signOf(answer))
  );
}

/** Names to try where a search finds nothing. */
export function nearestTo(q: string): readonly string[] {
  const finding = findItem(q);
  if (finding.status === 'found') return [finding.item.name];
  return finding.status === 'ask' ? finding.suggestions : finding.nearest;
}

export const SORTS = ['name', 'released', 'market', 'tpp', 'density', 'outcome'] as const;
export type Sort = (typeof SORTS)[number];

const SEVERITY = new Map(SIGNS.map((sign, i) => [sign, i]));

const keyOf = (row: Answered, sort: Sort): string | number | undefined => {
  switch (sort) {
    case 'name':
      return row.item.name;
    case 'released':
      return row.chip.released ?? undefined;
    case 'market':
      return row.chip.market;
    // A bound sorts by the side that is known.
    case 'tpp':
    case 'density': {
      const { state, low, high } = row[sort];
      if (state === 'unknown') return undefined;
      return middleOf(row[sort]) ?? (state === 'at-most' ? high : low);
    }
    case 'outcome':
      return SEVERITY.get(signOf(row.answer));
  }
};

/** Sorted by a column, `-` before its name for falling; what is not known comes last either way. */
export function sorted(rows: readonly Answered[], order: string): readonly Answered[] {
  const falling = order.startsWith('-');
  const sort = SORTS.find((one) => one === order.replace(/^-/, '')) ?? 'tpp';
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'string' && typeof b === 'string'
      ? a.localeCompare(b, 'en', { numeric: true })
      : Number(a) - Number(b);
  return rows.toSorted((a, b) => {
    const [one, other] = [keyOf(a, sort), keyOf(b, sort)];
    if (one === undefined || other === undefined)
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0) || compare(a.item.name, b.item.name);
    return (falling ? -1 : 1) * compare(one, other) || compare(a.item.name, b.item.name);
  });
}
