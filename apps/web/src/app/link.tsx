import type { ComponentProps, MouseEvent } from 'react';
import { type Changes, href, visit } from './address.ts';
import type { PageId } from './places.ts';

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  readonly page: PageId;
  readonly params?: Changes;
}

/** A link within the pages: an ordinary one for a new tab, without a reload otherwise. */
export function Link({ page, params, onClick, ...rest }: Props) {
  const to = href(page, params);
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    visit(to, false);
  };
  return <a {...rest} href={to} onClick={follow} />;
}
