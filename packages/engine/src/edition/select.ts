import { type Day, day, within } from '../civil-date.ts';
import type { Authority } from '../law/instrument.ts';
import type { Pack } from '../law/pack.ts';
import type { Version } from '../law/rule.ts';
import type { DatedSet } from '../law/set.ts';
import type { Picked, Reading } from './edition.ts';

const AUTHORITIES: Readonly<Record<Reading, readonly Authority[]>> = {
  text: ['regulation', 'order'],
  enforced: ['regulation', 'order', 'letter', 'guidance'],
  announced: ['regulation', 'order', 'letter', 'guidance', 'statement'],
};

export interface Moment {
  readonly on: Day;
  readonly known: Day;
  readonly reading: Reading;
  readonly bills: readonly string[];
}

const counts = (version: Version, moment: Moment): boolean =>
  version.by.authority === 'bill'
    ? moment.bills.includes(version.by.id)
    : AUTHORITIES[moment.reading].includes(version.by.authority);

const public_ = (version: Version, moment: Moment): boolean => day(version.by.published) <= moment.known;

/** A bill is asked about as if it were law, whatever its day: it has no day of its own. */
const begins = (version: Version): Day => day(version.applies ?? version.from);

const unenforced = (version: Version, moment: Moment): boolean =>
  moment.reading !== 'text' &&
  (version.posture ?? []).some(
    (posture) =>
      !posture.enforced &&
      day(posture.by.published) <= moment.known &&
      within(moment.on, day(posture.from), posture.to === undefined ? undefined : day(posture.to)),
  );

export interface Selection {
  readonly picked: Picked[];
  readonly unenforced: Picked[];
  readonly pending: Picked[];
}

/** For each rule the newest version that had begun, was public, counts under the reading, and is enforced. */
export function selectRules(pack: Pack, moment: Moment): Selection {
  const selection: Selection = { picked: [], unenforced: [], pending: [] };
  for (const rule of pack.rules) {
    const open = rule.versions.filter((version) => counts(version, moment) && public_(version, moment));
    let newest: Version | undefined;
    for (const version of open) {
      if (version.by.authority !== 'bill') {
        if (moment.on < begins(version)) {
          if (moment.on >= day(version.from)) selection.pending.push({ rule, version });
          continue;
        }
        if (version.to !== undefined && moment.on >= day(version.to)) continue;
        if (unenforced(version, moment)) {
          selection.unenforced.push({ rule, version });
          continue;
        }
      }
      // Later texts amend earlier ones from their first day of compliance on.
      if (!newest || begins(version) >= begins(newest)) newest = version;
    }
    if (newest) selection.picked.push({ rule, version: newest });
  }
  return selection;
}

export function selectSet(set: DatedSet, moment: Moment): ReadonlySet<string> {
  const members = new Set(set.members);
  for (const change of set.changes) {
    if (moment.on < day(change.on) || day(change.by.published) > moment.known) continue;
    if (change.change === 'add') members.add(change.code);
    else members.delete(change.code);
  }
  return members;
}

/** All days on which anything in the pack begins, ends, is suspended, or is resumed; ascending. */
export function days(pack: Pack): readonly Day[] {
  const all = new Set<Day>([day(pack.coveredFrom)]);
  const add = (iso: string | undefined) => {
    if (iso !== undefined) all.add(day(iso));
  };
  for (const rule of pack.rules)
    for (const version of rule.versions) {
      if (version.by.authority === 'bill') continue;
      add(version.from);
      add(version.to);
      add(version.applies);
      for (const posture of version.posture ?? []) {
        // A statement that a text is enforced takes nothing out.
        if (posture.enforced) continue;
        add(posture.from);
        add(posture.to);
      }
    }
  for (const set of pack.sets) for (const change of set.changes) add(change.on);
  for (const param of pack.params)
    for (const version of param.versions) {
      add(version.from);
      add(version.to);
    }
  return [...all].sort((a, b) => a - b);
}

/** All days on which something of the pack became public; ascending. */
export function publicationDays(pack: Pack): readonly Day[] {
  const all = new Set<Day>();
  for (const rule of pack.rules)
    for (const version of rule.versions) {
      all.add(day(version.by.published));
      for (const posture of version.posture ?? []) all.add(day(posture.by.published));
    }
  for (const set of pack.sets) for (const change of set.changes) all.add(day(change.by.published));
  for (const param of pack.params) for (const version of param.versions) all.add(day(version.by.published));
  return [...all].sort((a, b) => a - b);
}
