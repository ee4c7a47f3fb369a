import { type ComponentType, lazy } from 'react';
import type { PageId } from './places.ts';

/** Each page is loaded when somebody goes there. */
export const PAGES: Readonly<Record<PageId, ComponentType>> = {
  map: lazy(() => import('../map/page.tsx')),
  chip: lazy(() => import('../chip/page.tsx')),
  check: lazy(() => import('../check/page.tsx')),
  timeline: lazy(() => import('../timeline/page.tsx')),
  rules: lazy(() => import('../rules/page.tsx')),
  matrix: lazy(() => import('../matrix/page.tsx')),
  desk: lazy(() => import('../desk/work-list/page.tsx')),
  'desk-line': lazy(() => import('../desk/line/page.tsx')),
  'desk-licenses': lazy(() => import('../desk/licenses/page.tsx')),
  'desk-screening': lazy(() => import('../desk/screening/page.tsx')),
  'desk-import': lazy(() => import('../desk/import/page.tsx')),
  'desk-stock': lazy(() => import('../desk/stock/page.tsx')),
  'desk-flips': lazy(() => import('../desk/flips/page.tsx')),
  'desk-audit': lazy(() => import('../desk/audit/page.tsx')),
  'desk-users': lazy(() => import('../desk/users/page.tsx')),
};
