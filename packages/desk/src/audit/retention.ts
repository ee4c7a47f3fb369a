import type { Iso } from '@licet/engine';
import type { HitEvidence } from '@licet/screening';
import type { Kysely } from 'kysely';
import type { OwnAnswer } from '../determine/whole-answer.ts';
import { DeskError } from '../errors.ts';
import type { DocumentRow, LineStatus, Schema } from '../store/schema.ts';
import { keepUntil } from './keep-until.ts';

/** Where the clock of a record stands, and what started it. */
export interface Retention {
  /** The day until which it is kept at least; null where the clock has not begun, or no day can be told. */
  readonly keepUntil: Iso | null;
  /** The day from which is counted: the latest thing known of the transaction. */
  readonly from: Iso | null;
  readonly years: 5 | 10;
  readonly because: RetentionReason;
  /** Why it is 10 years; null where nothing points to OFAC. */
  readonly ofac: OfacReason | null;
  readonly cites: readonly string[];
}

/** `shared`: it serves many transactions, so it is kept as long as any of them. */
export type RetentionReason = 'not-ended' | 'shipped' | 'cancelled' | 'closed' | 'shared';

/** `listed`: a hit on a list of OFAC, possible or certain. `not-excluded`: nobody screened all parties. */
export type OfacReason = 'listed' | 'not-excluded' | 'destination';

const EAR = '15 CFR 762.6(a)';
const OFAC = '31 CFR 501.601';

/** Statuses in which a transaction can still go on. */
const GOING_ON: ReadonlySet<LineStatus> = new Set(['open', 'free', 'held', 'released']);

const OFAC_LISTS: ReadonlySet<HitEvidence['source']> = new Set([
  'SDN',
  'SSI',
  'PLC',
  'CMIC',
  'MBS',
  'CAP',
  'FSE',
]);

/**
 * Destinations with an embargo of OFAC, at present or lately: 31 CFR parts 510, 515, 542, 560. Regions of Ukraine have
 * no code of their own. From memory; a country too many only keeps records longer.
 */
const EMBARGOED: ReadonlySet<string> = new Set(['CU', 'IR', 'KP', 'SY']);

/** What is said about a record without being part of what happened to it. */
const NO_EVENT: readonly string[] = ['refused', 'bundle.exported'];

/** The clock of an order line with all that belongs to it. Throws `not-found`. */
export async function lineRetention(db: Kysely<Schema>, id: string): Promise<Retention> {
  const line = await db.selectFrom('order_lines').selectAll().where('id', '=', id).executeTakeFirst();
  if (line === undefined) throw new DeskError('not-found', { what: 'order line', id });
  const rows = await db.selectFrom('determinations').select('answer').where('line_id', '=', id).execute();
  const answers = rows.map(({ answer }) => JSON.parse(answer) as OwnAnswer);
  const ofac = EMBARGOED.has(line.ship_to) ? 'destination' : ofacOf(answers);
  if (GOING_ON.has(line.status)) return notEnded(ofac);
  const drawn = await db
    .selectFrom('drawdowns')
    .innerJoin('license_lines', 'license_lines.id', 'drawdowns.license_line_id')
    .select(['drawdowns.id', 'license_lines.license_id as license'])
    .where('drawdowns.order_line_id', '=', id)
    .execute();
  const last = await lastDay(db, `order-line:${id}`, drawn);
  const from = latest([line.changed_at.slice(0, 10), line.export_date, last]);
  return ended(line.status === 'shipped' ? 'shipped' : 'cancelled', from, ofac);
}

/** The clock of a license: of itself and of every shipment under it, whichever is later. Throws `not-found`. */
export async function licenseRetention(db: Kysely<Schema>, id: string): Promise<Retention> {
  const license = await db.selectFrom('licenses').selectAll().where('id', '=', id).executeTakeFirst();
  if (license === undefined) throw new DeskError('not-found', { what: 'license', id });
  const drawn = await db
    .selectFrom('drawdowns')
    .innerJoin('license_lines', 'license_lines.id', 'drawdowns.license_line_id')
    .select('order_line_id')
    .distinct()
    .where('license_lines.license_id', '=', id)
    .orderBy('order_line_id')
    .execute();
  const lines: Retention[] = [];
  for (const { order_line_id } of drawn) lines.push(await lineRetention(db, order_line_id));
  const ofac = lines.find((one) => one.ofac !== null)?.ofac ?? null;
  if (license.status === 'applied' || license.status === 'granted') return notEnded(ofac);
  const days = [license.decided_on, license.expires_on, license.changed_at.slice(0, 10)];
  const own = ended('closed', latest([...days, await lastDay(db, `license:${id}`)]), ofac);
  return lines.reduce(longer, own);
}

/** The clock of a document: that of what it belongs to. */
export async function documentRetention(
  db: Kysely<Schema>,
  { subject }: Pick<DocumentRow, 'subject'>,
): Promise<Retention> {
  const [kind, id] = split(subject);
  switch (kind) {
    case 'order-line':
      return lineRetention(db, id);
    case 'license':
      return licenseRetention(db, id);
    case 'order': {
      const lines = await db.selectFrom('order_lines').select('id').where('order_id', '=', id).execute();
      const all: Retention[] = [];
      for (const line of lines) all.push(await lineRetention(db, line.id));
      return all.length === 0 ? SHARED : all.reduce(longer);
    }
    case 'task': {
      const task = await db.selectFrom('tasks').select('subject').where('id', '=', id).executeTakeFirst();
      return task === undefined || task.subject.startsWith('task:') ? SHARED : documentRetention(db, task);
    }
    default:
      return SHARED;
  }
}

function split(subject: string): readonly [string, string] {
  const at = subject.indexOf(':');
  return [subject.slice(0, at), subject.slice(at + 1)];
}

/** Whoever was never screened may be on any list: the longer time, until somebody knows. */
function ofacOf(answers: readonly OwnAnswer[]): OfacReason | null {
  const parties = answers.flatMap((one) => one.parties ?? []);
  const isListed = parties.some(
    ({ hits, silenced, counts }) =>
      [...hits, ...silenced].some(({ source, verdict }) => verdict !== 'related' && OFAC_LISTS.has(source)) ||
      (counts ?? []).some(({ list }) => list === 'SDN'),
  );
  if (isListed || answers.some(({ flags }) => (flags ?? []).some(({ flag }) => flag === 'ofac-list')))
    return 'listed';
  const unscreened =
    parties.length === 0 ||
    answers.some((one) => (one.parties ?? []).length === 0) ||
    parties.some(({ verdict }) => verdict === 'failed' || verdict === 'not-screened');
  return unscreened ? 'not-excluded' : null;
}

/** The day of the last thing that happened to a record; for a line, also of what its license says of these drawdowns. */
async function lastDay(
  db: Kysely<Schema>,
  subject: string,
  drawn: readonly { readonly id: string; readonly license: string }[] = [],
): Promise<string | null> {
  const own = await db
    .selectFrom('audit')
    .select('at')
    .where('subject', '=', subject)
    .where('action', 'not in', NO_EVENT)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const days = own === undefined ? [] : [own.at.slice(0, 10)];
  if (drawn.length > 0) {
    const subjects = drawn.map(({ license }) => `license:${license}`);
    const moved = await db
      .selectFrom('audit')
      .select(['at', 'data'])
      .where('subject', 'in', subjects)
      .where('action', 'in', ['license.ship', 'license.return'])
      .execute();
    for (const { at, data } of moved) {
      const { id } = JSON.parse(data) as { readonly id?: string };
      if (drawn.some((one) => one.id === id)) days.push(at.slice(0, 10));
    }
  }
  return days.length === 0 ? null : latest(days);
}

const latest = (days: readonly (string | null)[]): Iso =>
  days.filter((one) => one !== null).reduce((a, b) => (a > b ? a : b)) as Iso;

const yearsOf = (ofac: OfacReason | null): 5 | 10 => (ofac === null ? 5 : 10);
const citesOf = (ofac: OfacReason | null): readonly string[] => (ofac === null ? [EAR] : [EAR, OFAC]);

const notEnded = (ofac: OfacReason | null): Retention => ({
  ...{ keepUntil: null, from: null, because: 'not-ended', ofac },
  years: yearsOf(ofac),
  cites: citesOf(ofac),
});

const ended = (because: RetentionReason, from: Iso, ofac: OfacReason | null): Retention => ({
  ...{ from, because, ofac },
  keepUntil: keepUntil(from, ofac !== null),
  years: yearsOf(ofac),
  cites: citesOf(ofac),
});

const SHARED: Retention = {
  ...{ keepUntil: null, from: null, years: 5, because: 'shared', ofac: null },
  cites: [EAR],
};

/** Whichever is kept longer; what has no end yet outlasts what has one. */
const longer = (a: Retention, b: Retention): Retention => {
  if (a.keepUntil === null) return a;
  return b.keepUntil === null || b.keepUntil > a.keepUntil ? b : a;
};
