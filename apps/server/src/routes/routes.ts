import { audit } from './audit.ts';
import { bundles } from './bundles.ts';
import { changes } from './changes.ts';
import { decisions } from './decisions.ts';
import { determinations } from './determinations.ts';
import { documents } from './documents.ts';
import { exceptions } from './exceptions.ts';
import { imports } from './imports.ts';
import { licenses } from './licenses.ts';
import { lines } from './lines.ts';
import type { Make } from './make.ts';
import { operations } from './operations.ts';
import { people } from './people.ts';
import { puts } from './puts.ts';
import { records } from './records.ts';
import { reference } from './reference.ts';
import { screenings } from './screenings.ts';
import { session } from './session.ts';
import { tasks } from './tasks.ts';
import { tokens } from './tokens.ts';
import { users } from './users.ts';
import { webhooks } from './webhooks.ts';
import { workList } from './work-list.ts';

/** Every kind of route. */
export const ROUTES: readonly Make[] = [
  operations,
  session,
  tokens,
  users,
  people,
  determinations,
  screenings,
  decisions,
  reference,
  records,
  puts,
  imports,
  workList,
  lines,
  licenses,
  exceptions,
  tasks,
  documents,
  audit,
  bundles,
  changes,
  webhooks,
];
