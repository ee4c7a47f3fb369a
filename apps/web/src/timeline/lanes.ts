import type { RecordEvent } from '@licet/catalog';
import type { Authority } from '@licet/engine';

export const LANES = ['rules', 'letters', 'bills', 'companies', 'china', 'tariff', 'enforcement'] as const;
export type Lane = (typeof LANES)[number];

const OF_AUTHORITY = {
  regulation: 'rules',
  order: 'rules',
  letter: 'letters',
  guidance: 'letters',
  statement: 'letters',
  bill: 'bills',
} as const satisfies Record<Authority, Lane>;

export const laneOfAuthority = (authority: Authority): Lane => OF_AUTHORITY[authority];

/** Rules as they are cited, and drafts of rules under review. */
const RULE = /^(\d+ FR |RIN |oira-)/;

export function laneOfEvent({ category, instruments }: RecordEvent): Lane {
  switch (category) {
    case 'us-policy':
      return RULE.test(instruments[0] ?? '') ? 'rules' : 'letters';
    case 'congress':
      return 'bills';
    case 'business':
      return 'companies';
    default:
      return category;
  }
}
