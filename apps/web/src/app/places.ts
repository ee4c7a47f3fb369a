/** Where each page lives: a folder of its own, so that any file server can answer a deep link. */
export const PLACES = {
  map: '',
  chip: 'chip/',
  check: 'check/',
  timeline: 'timeline/',
  rules: 'rules/',
  matrix: 'matrix/',
  desk: 'desk/',
  'desk-line': 'desk/line/',
  'desk-licenses': 'desk/licenses/',
  'desk-screening': 'desk/screening/',
  'desk-import': 'desk/import/',
  'desk-stock': 'desk/stock/',
  'desk-flips': 'desk/flips/',
  'desk-audit': 'desk/audit/',
  'desk-users': 'desk/users/',
} as const;

export type PageId = keyof typeof PLACES;

export const isDesk = (page: PageId): boolean => page.startsWith('desk');
