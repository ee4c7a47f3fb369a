import { type Day, day } from '../civil-date.ts';
import { LicetError } from '../errors.ts';
import type { Pack } from '../law/pack.ts';
import { nearest } from '../nearest.ts';
import { sha256 } from '../sha256.ts';
import { type Edition, type EditionRequest, READINGS, type Reading } from './edition.ts';
import { days, type Moment, publicationDays, selectRules, selectSet } from './select.ts';

/** Editions of one pack, each made once. Between two days of change the law is the same edition. */
export interface Library {
  readonly pack: Pack;
  /** Days on which the law may differ from the day before; ascending. */
  readonly days: readonly Day[];
  edition(request: EditionRequest): Edition;
  /** The same by day numbers, for passes that walk time. */
  at(on: Day, known: Day, reading: Reading, bills: readonly string[]): Edition;
}

export function library(pack: Pack): Library {
  const changes = days(pack);
  const publications = publicationDays(pack);
  const byPeriod = new Map<string, Edition>();
  const byHash = new Map<string, Edition>();

  const at = (on: Day, known: Day, reading: Reading, bills: readonly string[]): Edition => {
    const key = `${period(changes, on)}|${period(publications, known)}|${reading}|${bills.join(',')}`;
    let edition = byPeriod.get(key);
    if (!edition) {
      const made = make(pack, { on, known, reading, bills });
      edition = byHash.get(made.hash) ?? made;
      byHash.set(edition.hash, edition);
      byPeriod.set(key, edition);
    }
    return edition;
  };

  return {
    pack,
    days: changes,
    at,
    edition: ({ on, known, reading, bills = [] }) => {
      if (!READINGS.includes(reading))
        throw new LicetError('unknown-reading', {
          given: reading,
          nearest: nearest(reading, READINGS).join(', '),
        });
      for (const bill of bills)
        if (!pack.bills.some((one) => one.id === bill))
          throw new LicetError('unknown-bill', {
            given: bill,
            nearest: pack.bills.map((one) => one.id).join(', '),
          });
      return at(day(on), day(known), reading, [...bills].sort());
    },
  };
}

/** Index of the last day of `sorted` that is not after `value`; -1 before the first. */
function period(sorted: readonly Day[], value: Day): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Day) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function make(pack: Pack, moment: Moment): Edition {
  const { picked, unenforced, pending } = selectRules(pack, moment);
  const sets = new Map(pack.sets.map((set) => [set.id, selectSet(set, moment)]));
  const params = new Map<string, number>();
  for (const { id, versions } of pack.params) {
    for (const version of versions) {
      const begun = moment.on >= day(version.from) && day(version.by.published) <= moment.known;
      if (begun && (version.to === undefined || moment.on < day(version.to))) params.set(id, version.value);
    }
  }
  const content = {
    reading: moment.reading,
    rules: Object.fromEntries(picked.map(({ rule, version }) => [rule.id, [rule.role, version]])),
    sets: Object.fromEntries([...sets].map(([id, members]) => [id, [...members].sort()])),
    params: Object.fromEntries(params),
    // Flags depend on what was left out, so it is part of what the edition says.
    leftOut: [...unenforced, ...pending].map(({ rule, version }) => `${rule.id} ${version.from}`).sort(),
  };
  return Object.freeze({
    hash: sha256(canonical(content)),
    pack,
    reading: moment.reading,
    rules: new Map(picked.map((one) => [one.rule.id, one])),
    sets,
    params,
    unenforced,
    pending,
  });
}

/** JSON with sorted keys: equal content gives equal text, whatever the order it was written in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
