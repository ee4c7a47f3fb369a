import { chips, findItem } from '@licet/catalog';
import { UPRIGHT } from './measures.ts';
import { read } from './what-if.ts';

/** A parameter of the address that means nothing, and what could have been meant. */
export interface Complaint {
  readonly name: string;
  readonly given: string;
  readonly nearest: readonly string[];
}

export const MAKERS: readonly string[] = [...new Set(chips.map(({ maker }) => maker))].sort();
export const MARKETS = ['datacenter', 'professional', 'consumer', 'edge'] as const;

/** What only this page reads from the address and cannot follow: said, never followed halfway in silence. */
export function complaints(params: URLSearchParams): readonly Complaint[] {
  const wrong: Complaint[] = [];
  const check = (name: string, sound: (text: string) => boolean, nearest: readonly string[] = []): void => {
    const given = params.get(name);
    if (given !== null && given !== '' && !sound(given)) wrong.push({ name, given, nearest });
  };
  check('y', (text) => UPRIGHT.some((one) => one === text), UPRIGHT);
  check('maker', (text) => MAKERS.includes(text), MAKERS);
  check('market', (text) => MARKETS.some((one) => one === text), MARKETS);
  check('sort', (text) => SORTS.some((one) => one === text), SORTS);
  const item = params.get('item');
  if (item) {
    const finding = findItem(item);
    const known = chips.some(({ id }) => id === item) || finding.status === 'found';
    const nearest =
      finding.status === 'ask' ? finding.suggestions : finding.status === 'unknown' ? finding.nearest : [];
    if (!known) wrong.push({ name: 'item', given: item, nearest });
  }
  for (const given of read(params.get('whatif') ?? '').wrong)
    wrong.push({ name: 'whatif', given, nearest: ['3A090~tpp~4800~4000'] });
  return wrong;
}

export const SORTS = ['across', 'upright', 'nearest', 'outcome'] as const;
export type Sort = (typeof SORTS)[number];
