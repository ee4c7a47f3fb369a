import type { Role } from '../store/schema.ts';

/** The six roles, in the order in which a line meets them. One person may hold several; four eyes hold per line. */
export const ROLES = [
  'order-desk',
  'analyst',
  'approver',
  'license-manager',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];

export const isRole = (word: unknown): word is Role => ROLES.some((role) => role === word);
