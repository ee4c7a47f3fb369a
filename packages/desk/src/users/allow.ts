import { DeskError } from '../errors.ts';
import type { Role } from '../store/schema.ts';
import type { Actor } from '../store/store.ts';
import { ROLES } from './roles.ts';

/** `system` stands for what the desk does by itself: determining again after new rules, alerts, expiry. */
type Allowed = readonly (Role | 'system')[];

/**
 * Who may do what: the whole table. The administrator keeps accounts and settings and decides nothing about a line;
 * the auditor changes nothing. Whether a person may release this very line is another question (`release/`).
 */
export const ALLOWED = {
  read: ['system', ...ROLES],
  'keep-parties': ['system', 'order-desk', 'analyst'],
  'keep-items': ['system', 'order-desk', 'analyst'],
  'keep-orders': ['system', 'order-desk', 'analyst'],
  'keep-stock': ['system', 'order-desk', 'license-manager'],
  'confirm-mapping': ['order-desk', 'analyst', 'license-manager'],
  'decide-hit': ['analyst', 'approver'],
  determine: ['system', 'order-desk', 'analyst'],
  'look-back': ['system', 'analyst', 'auditor'],
  release: ['approver'],
  ship: ['order-desk', 'license-manager'],
  'set-destination-gate': ['analyst', 'license-manager'],
  'keep-licenses': ['license-manager'],
  'expire-licenses': ['system', 'license-manager'],
  reserve: ['system', 'license-manager'],
  'draw-down': ['order-desk', 'license-manager'],
  reconcile: ['license-manager'],
  'keep-exceptions': ['analyst', 'license-manager'],
  'keep-tasks': ['system', 'order-desk', 'analyst', 'approver', 'license-manager'],
  'add-document': ['order-desk', 'analyst', 'approver', 'license-manager'],
  'read-audit': ['system', 'approver', 'auditor', 'administrator'],
  'export-bundle': ['analyst', 'approver', 'license-manager', 'auditor'],
  'keep-users': ['administrator'],
  'keep-settings': ['administrator'],
} as const satisfies Record<string, Allowed>;

export type Action = keyof typeof ALLOWED;

/** Whether the actor's roles reach for the action. */
export function may(actor: Actor, action: Action): boolean {
  const allowed: Allowed = ALLOWED[action];
  return actor.id === 'system'
    ? allowed.includes('system')
    : actor.roles.some((role) => allowed.includes(role));
}

/** Lets the action pass, or throws `not-allowed` with the roles that may. */
export function allow(actor: Actor, action: Action): void {
  if (may(actor, action)) return;
  const roles = ALLOWED[action].filter((role) => role !== 'system');
  throw new DeskError('not-allowed', {
    actor: actor.id,
    action,
    has: actor.roles.join(', ') || 'no role',
    expected: roles.join(', ') || 'nobody but the desk itself',
  });
}
