import type { Iso } from '@licet/engine';
import type { Changes } from '../app/address.ts';
import { type Fields, fieldOf, fieldsOf, fieldsOfWords, isFact, isPart, namesOf } from './fields.ts';
import { readWords } from './read-words.ts';

const join = (all: Iterable<string>): string | undefined => [...new Set(all)].join(';') || undefined;
const list = (params: URLSearchParams, name: string): string[] =>
  (params.get(name) ?? '').split(';').filter(Boolean);

/** Everything that the address asks, to be taken away: a new question. The language stays. */
export const cleared = (params: URLSearchParams): Changes =>
  Object.fromEntries(
    [...params.keys()]
      .filter((name) => isPart(name) || isFact(name) || ['q', 'without', 'aside', 'with'].includes(name))
      .map((name) => [name, undefined]),
  );

/** Figures of an item belong to that item. */
const figures = (fields: Fields): Changes =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((name) => name.startsWith('item.') && name !== 'item.quantity')
      .map((name) => [name, undefined]),
  );

const itemOf = (params: URLSearchParams, today: Iso): string | undefined =>
  fieldsOf(params).item ?? fieldsOfWords(readWords(params.get('q') ?? '', today)).item;

/** New words: what they speak of prevails over the fields of before; what they do not speak of stays. */
export function asked(params: URLSearchParams, q: string, today: Iso): Changes {
  const parsed = readWords(q, today);
  const said = fieldsOfWords(parsed);
  const spoken = [...Object.keys(said), ...parsed.unsure.map(({ part }) => part)];
  const before = itemOf(params, today);
  return {
    ...(said.item !== undefined && said.item !== before ? figures(fieldsOf(params)) : {}),
    ...Object.fromEntries(spoken.flatMap(namesOf).map((name) => [name, undefined])),
    q: q.trim() || undefined,
    without: undefined,
    aside: undefined,
  };
}

/** One part said anew; an empty text takes it away. */
export function stated(params: URLSearchParams, name: string, value: string, today: Iso): Changes {
  if (value.trim() === '') return removed(params, name, today);
  const target = isFact(name) ? fieldOf(name, value) : name;
  const before = name === 'item' ? itemOf(params, today) : undefined;
  return {
    ...(before !== undefined && before !== value ? figures(fieldsOf(params)) : {}),
    ...Object.fromEntries(namesOf(name).map((one) => [one, undefined])),
    [target]: value,
    without: join(list(params, 'without').filter((one) => one !== target)),
  };
}

/** One part taken away; where words said it, the words stay and this part of them does not count. */
export function removed(params: URLSearchParams, name: string, today: Iso): Changes {
  const parsed = readWords(params.get('q') ?? '', today);
  const inWords =
    fieldsOfWords(parsed)[name] !== undefined ||
    parsed.unsure.some(({ part }) => part === name || (part === 'endUserPlace' && name.endsWith(part)));
  return {
    [name]: undefined,
    ...(inWords ? { without: join([...list(params, 'without'), name]) } : {}),
  };
}

/** Loose words: left aside, with what they were if somebody said. */
export const setAside = (params: URLSearchParams, given: string): Changes => ({
  aside: join([...list(params, 'aside'), given]),
});
