import type { ChipValue } from './chip-value.ts';
import type { ItemFact } from './item-fact.ts';

export type Market = 'datacenter' | 'professional' | 'consumer' | 'edge';

/** `unpublished`: named by an authority, but the maker gives no figures. */
export type ChipStatus = 'shipping' | 'announced' | 'unreleased' | 'rumored' | 'unpublished';

/** One product as it is bought: a model in one of its variants. */
export interface Chip {
  /** Stable, and made from the name: `nvidia-h20-sxm5-96gb`. */
  readonly id: string;
  readonly maker: string;
  readonly model: string;
  readonly variant: string;
  readonly name: string;
  /** Other names of the model or of this variant, without the maker. */
  readonly aliases?: readonly string[];
  /** Month of release, `2024-01`. */
  readonly released: string | null;
  readonly market: Market;
  /** True if it was made for the Chinese market. */
  readonly chinaVariant: boolean;
  readonly status: ChipStatus;
  /** True for the variant that is meant when only the model is named. */
  readonly isDefault: boolean;
  readonly memory: string | null;
  /** How good the row is as a whole; each value carries its own tag besides. */
  readonly grade: 'high' | 'medium' | 'low';
  /** A fact that is not here is unknown. It is never zero or false by omission. */
  readonly values: Readonly<Partial<Record<ItemFact, ChipValue>>>;
  readonly notes?: string;
}
