import { type Day, day } from '../civil-date.ts';
import { LicetError } from '../errors.ts';
import type { Pack } from '../law/pack.ts';
import { nearest } from '../nearest.ts';
import { numberOf } from '../number-of.ts';
import { sha256 } from '../sha256.ts';
import { type Edition, type EditionRequest, READINGS, type Reading } from './edition.ts';
import { days, type Moment, publicationDays, selectRules, selectSet } from './select.ts';

/** Editions of one pack, each made once. Between two days of change the law is the same edition. */
export interface Library {
  readonly pack: Pack;
  /** Days on which the law may differ from the day before; ascending. */
  readonly days: readonly Day[];
  edition(request: EditionRequest): Edition;
  /** The same by day numbers. */
  at(on: Day, known: Day, reading: Reading, bills: readonly string[]): Edition;
  /** The edition of each of `days`, for passes that walk time. */
  timeline(known: Day, reading: Reading, bills: readonly string[]): readonly Edition[];
}

export function library(pack: Pack): Library {
  const changes = days(pack);
  const publications = publicationDays(pack);
  const byPeriod = new Map<string, Edition>();
  const byContent = new Map<string, Edition>();

  const at = (on: Day, known: Day, reading: Reading, bills: readonly string[]): Edition => {
    const key = `${period(changes, on)}|${period(publications, known)}|${reading}|${bills.join(',')}`;
    let edition = byPeriod.get(key);
    if (!edition) {
      const { made, content } = make(pack, { on, known, reading, bills });
      edition = byContent.get(content) ?? made;
      byContent.set(content, edition);
      byPeriod.set(key, edition);
    }
    return edition;
  };

  const timelines = new Map<string, readonly Edition[]>();
  return {
    pack,
    days: changes,
    at,
    timeline(known, reading, bills) {
      const key = `${period(publications, known)}|${reading}|${bills.join(',')}`;
      let timeline = timelines.get(key);
      if (!timeline) {
        timeline = changes.map((on) => at(on, known, reading, bills));
        timelines.set(key, timeline);
      }
      return timeline;
    },
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
    const start = sorted[middle] as Day;
    if (start <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** An edition, and what it holds as a key: texts by number, so that equal editions are made once. */
function make(pack: Pack, moment: Moment): { made: Edition; content: string } {
  const { picked, unenforced, pending } = selectRules(pack, moment);
  const sets = new Map(pack.sets.map((set) => [set.id, selectSet(set, moment)]));
  const params = new Map<string, number>();
  for (const { id, versions } of pack.params) {
    for (const version of versions) {
      const begun = moment.on >= day(version.from) && day(version.by.published) <= moment.known;
      if (begun && (version.to === undefined || moment.on < day(version.to))) params.set(id, version.value);
    }
  }
  const members = [...sets].map(([id, codes]) => `${id}:${[...codes].sort().join()}`);
  const numbers = [picked, unenforced, pending].map((some) =>
    some.map(({ version }) => numberOf(version)).join(),
  );
  let hash: string | undefined;
  const made: Edition = Object.freeze({
    get hash() {
      hash ??= sha256(
        [
          moment.reading,
          ...picked
            .map(({ rule, version }) => `${rule.id} ${contentHash(rule.role)} ${contentHash(version)}`)
            .sort(),
          ...[...members].sort(),
          ...[...params].map(([id, value]) => `${id}=${value}`).sort(),
          // Flags depend on what was left out, so it is part of what the edition says.
          ...[...unenforced, ...pending]
            .map(({ rule, version }) => `without ${rule.id} ${version.from}`)
            .sort(),
        ].join('\n'),
      );
      return hash;
    },
    pack,
    reading: moment.reading,
    rules: new Map(picked.map((one) => [one.rule.id, one])),
    sets,
    params,
    unenforced,
    pending,
  });
  return { made, content: [moment.reading, ...numbers, ...members, ...[...params].flat()].join('|') };
}

const hashes = new WeakMap<object, string>();

/** Hash of a text by its content, each computed once. */
function contentHash(text: object): string {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = sha256(canonical(text));
    hashes.set(text, hash);
  }
  return hash;
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
