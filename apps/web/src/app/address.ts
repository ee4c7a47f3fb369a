import { useCallback, useSyncExternalStore } from 'react';
import { type PageId, PLACES } from './places.ts';

/** What a page is asked to show: all of it stands in the URL, so that a link is the view. */
export interface Address {
  /** Absent where no page lives. */
  readonly page: PageId | undefined;
  readonly params: URLSearchParams;
}

/** Parameters to set; undefined takes one away. */
export type Changes = Readonly<Record<string, string | undefined>>;

const BASE = import.meta.env.BASE_URL;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};
addEventListener('popstate', tell);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let read: { readonly href: string; readonly address: Address } | undefined;

/** The address now; the same object until it changes. */
function currentAddress(): Address {
  if (read?.href === location.href) return read.address;
  const path = location.pathname.startsWith(BASE) ? location.pathname.slice(BASE.length) : location.pathname;
  const folder = path.replace(/index\.html$/, '').replace(/([^/])$/, '$1/');
  const page = (Object.keys(PLACES) as PageId[]).find((id) => PLACES[id] === folder);
  read = { href: location.href, address: { page, params: new URLSearchParams(location.search) } };
  return read.address;
}

export const useAddress = (): Address => useSyncExternalStore(subscribe, currentAddress);

/** The link to a page. The language is not part of it unless the reader's address says so. */
export function href(page: PageId, params: Changes = {}): string {
  const search = new URLSearchParams();
  const language = currentAddress().params.get('lang');
  if (language) search.set('lang', language);
  for (const [name, value] of Object.entries(params)) if (value !== undefined) search.set(name, value);
  const text = search.toString();
  return `${BASE}${PLACES[page]}${text === '' ? '' : `?${text}`}`;
}

export function go(page: PageId, params: Changes = {}): void {
  visit(href(page, params), false);
}

export function visit(url: string, replace: boolean): void {
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  tell();
}

/** Changes parameters of the page shown. `replace` for what moves under the hand: a slider must not fill the history. */
export function setParams(changes: Changes, { replace = false } = {}): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes))
    if (value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  if (url.href !== location.href) visit(url.href, replace);
}

/** One parameter of the address and how to change it; `fallback` where it says nothing. */
export function useParam(
  name: string,
  fallback: string,
): readonly [string, (value: string, options?: { replace?: boolean }) => void] {
  const value = useAddress().params.get(name) ?? fallback;
  const set = useCallback(
    (next: string, options?: { replace?: boolean }) =>
      setParams({ [name]: next === fallback ? undefined : next }, options),
    [name, fallback],
  );
  return [value, set];
}
