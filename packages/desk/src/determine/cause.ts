/** Why a determination was made. */
const CAUSES = [
  'import',
  'changed-line',
  'changed-item',
  'changed-party',
  'decided-hit',
  'new-rules',
  'new-list',
  'by-hand',
  'lookback',
] as const;
export type Cause = (typeof CAUSES)[number];
