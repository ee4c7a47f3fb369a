import type { Action } from '@licet/desk';

/**
 * Who may ask what: an action of the desk's own table of roles, whoever is signed in, whoever is
 * signed in without an API token (in person), or anyone. A route that is not
 * here does not start; the desk checks its own actions once more, whoever calls it.
 */
export type Access = Action | 'signed-in' | 'in-person' | 'anyone';

export const ACCESS: Readonly<Record<string, Access>> = {
  'get /healthz': 'anyone',
  'get /readyz': 'anyone',
  'get /v1/openapi.json': 'anyone',

  'post /v1/session': 'anyone',
  'get /v1/session': 'signed-in',
  'delete /v1/session': 'in-person',
  'get /v1/session/elsewhere': 'anyone',
  'get /v1/session/elsewhere/return': 'anyone',
  'get /v1/tokens': 'in-person',
  'post /v1/tokens': 'in-person',
  'delete /v1/tokens/{id}': 'in-person',
  'get /v1/people': 'read',
  'get /v1/users': 'keep-users',
  'post /v1/users': 'keep-users',
  'get /v1/users/{id}': 'keep-users',
  'put /v1/users/{id}/roles': 'keep-users',
  'put /v1/users/{id}/disabled': 'keep-users',
  'put /v1/users/{id}/password': 'in-person',
  'get /v1/webhooks': 'keep-settings',
  'post /v1/webhooks': 'keep-settings',
  'delete /v1/webhooks/{id}': 'keep-settings',
  'get /v1/webhooks/{id}/deliveries': 'keep-settings',
  'get /v1/changes': 'read',
  'post /v1/changes/acknowledge': 'read',

  'get /v1/rules': 'read',
  'get /v1/rules/{id}': 'read',
  'get /v1/facts': 'read',
  'get /v1/chips': 'read',
  'get /v1/chips/{name}': 'read',
  'get /v1/record': 'read',
  'get /v1/coverage': 'read',
  'get /v1/lists': 'read',

  'post /v1/determinations': 'read',
  'post /v1/determinations/batch': 'read',
  'post /v1/screenings': 'read',
  'get /v1/decisions': 'read',
  'post /v1/decisions': 'decide-hit',
  'post /v1/decisions/{id}/revocation': 'decide-hit',

  'get /v1/parties': 'read',
  'get /v1/parties/{id}': 'read',
  'get /v1/items': 'read',
  'get /v1/items/{id}': 'read',
  'get /v1/orders': 'read',
  'get /v1/orders/{id}': 'read',
  'get /v1/stock': 'read',
  'get /v1/commitments': 'read',
  'get /v1/releases': 'read',
  'get /v1/work-list': 'read',
  'get /v1/work-list/counts': 'read',
  'get /v1/lines': 'read',
  'get /v1/lines/{id}': 'read',
  'post /v1/lines/{id}/determination': 'determine',
  'get /v1/lines/{id}/determinations': 'read',
  'put /v1/lines/{id}/destination-gate': 'set-destination-gate',
  'post /v1/lines/{id}/release': 'release',
  'post /v1/lines/{id}/withdrawal': 'release',
  'post /v1/lines/{id}/shipment': 'ship',
  'get /v1/determinations/{id}': 'read',
  'post /v1/redeterminations': 'determine',
  'post /v1/lookbacks': 'look-back',

  'get /v1/tasks': 'read',
  'post /v1/tasks': 'keep-tasks',
  'put /v1/tasks/{id}/owner': 'keep-tasks',
  'post /v1/tasks/{id}/completion': 'keep-tasks',
  'post /v1/tasks/{id}/cancellation': 'keep-tasks',
  'get /v1/documents': 'read',
  'post /v1/documents': 'add-document',
  'get /v1/documents/{id}': 'read',
  'get /v1/documents/{id}/content': 'read',
  'get /v1/audit': 'read-audit',
  'get /v1/audit/verification': 'read-audit',

  'get /v1/licenses': 'read',
  'post /v1/licenses': 'keep-licenses',
  'get /v1/licenses/{id}': 'read',
  'post /v1/licenses/{id}/decision': 'keep-licenses',
  'post /v1/licenses/{id}/revocation': 'keep-licenses',
  'post /v1/licenses/{id}/conditions': 'keep-licenses',
  'get /v1/licenses/{id}/package': 'read',
  'post /v1/licenses/{id}/package': 'keep-licenses',
  'post /v1/licenses/{id}/package/{key}': 'keep-licenses',
  'get /v1/license-lines': 'read',
  'get /v1/lines/{id}/licenses': 'read',
  'get /v1/drawdowns': 'read',
  'post /v1/drawdowns': 'reserve',
  'post /v1/drawdowns/{id}/return': 'draw-down',
  'post /v1/drawdowns/{id}/cancellation': 'reserve',
  'get /v1/ratios/{commodity}': 'read',

  'get /v1/exceptions': 'read',
  'post /v1/exceptions/nac': 'keep-exceptions',
  'get /v1/exceptions/nac/{id}': 'read',
  'post /v1/exceptions/nac/{id}/delay': 'keep-exceptions',
  'post /v1/exceptions/nac/{id}/answer': 'keep-exceptions',
  'post /v1/exceptions/lpp': 'keep-exceptions',
  'post /v1/exceptions/lpp/elsewhere': 'keep-exceptions',
  'get /v1/exceptions/lpp/{consignee}': 'read',
};

/** Throws where nobody said who may: a route without an entry is a mistake of ours. */
export function accessOf(method: string, path: string): Access {
  const access = ACCESS[`${method} ${path}`];
  if (access === undefined) throw new Error(`access/table.ts has no entry for ${method} ${path}.`);
  return access;
}
