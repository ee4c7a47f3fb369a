import { type Confidence, type RecordEvent, record } from '@licet/catalog';
import type { Instrument, Iso, Label, Pack } from '@licet/engine';
import { type Effect, instruments } from './effects.ts';
import { type Lane, laneOfAuthority, laneOfEvent } from './lanes.ts';
import { type Promised, promised } from './promise.ts';
import { instrumentOf } from './same-instrument.ts';

/** One line of the timeline: a document with all that it did, or an event that stands for itself. */
export interface Entry {
  /** Id of the instrument, or of the first event. */
  readonly id: string;
  readonly lane: Lane;
  readonly title: Label;
  /** How it is cited; absent for what is named rather than cited. */
  readonly cite?: string;
  readonly instrument?: Instrument;
  /** The first day on which the public could know. */
  readonly announced: Iso;
  /** The first day on which it did something: took force, was done. Absent where nothing has such a day. */
  readonly begins?: Iso;
  /** The first day of compliance, where it is later than the day in force. */
  readonly complies?: Iso;
  /** The other days that it speaks of. */
  readonly later: readonly Iso[];
  /** True where a day is known only as "about", or by its month. */
  readonly approximate: boolean;
  readonly confidence: Confidence;
  readonly events: readonly RecordEvent[];
  readonly effects: readonly Effect[];
  readonly promise?: Promised;
  /** Maker and model. */
  readonly chips: readonly string[];
  /** ISO codes. */
  readonly countries: readonly string[];
}

/** Categories whose events are acts of the documents that they name; the others only speak of them. */
const ACTS = new Set(['us-policy', 'congress', 'tariff']);
/** Federal Register, bills, proclamations; letters and statements have a title only. */
const CITED = /^(\d+ FR \d+|S\.\d+|Proclamation \d+)$/;
/** Stands for all earlier text; no document of its own day. */
const EARLIER = 'EAR before Oct 2022';

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
const sorted = (days: readonly string[]): Iso[] => unique(days).sort() as Iso[];

function ofInstrument(
  pack: Pack,
  instrument: Instrument,
  effects: readonly Effect[],
  events: RecordEvent[],
): Entry {
  const promise = promised(pack, instrument);
  // A bill is no law: the day in its text is the day on which it was introduced.
  const acts = instrument.authority === 'bill' ? [] : effects.filter(({ kind }) => kind !== 'numbers');
  const [first, ...rest] = sorted([
    ...acts.filter(({ kind }) => kind !== 'compliance' && kind !== 'ends').map(({ day }) => day),
    ...(acts.length === 0 ? events.map(({ date }) => date).filter((day) => day > instrument.published) : []),
  ]);
  const complies = acts.find(({ kind, day }) => kind === 'compliance' && day > (first ?? ''))?.day;
  const later = sorted([...rest, ...acts.map(({ day }) => day), ...events.map(({ date }) => date)]).filter(
    (day) => day !== first && day !== complies && day > instrument.published,
  );
  // A promise does nothing on its day but promise.
  const begins = promise === undefined ? first : undefined;
  return {
    id: instrument.id,
    lane: events.find(({ category }) => category === 'tariff')
      ? 'tariff'
      : laneOfAuthority(instrument.authority),
    title: instrument.title,
    ...(CITED.test(instrument.id) ? { cite: instrument.id } : {}),
    instrument,
    announced: instrument.published,
    ...(begins === undefined ? {} : { begins }),
    ...(complies === undefined ? {} : { complies }),
    later,
    // Only letters have days that nobody printed; what is about an event of a rule is said there.
    approximate: instrument.authority === 'letter' && events.some(({ approximate }) => approximate === true),
    confidence: instrument.confidence,
    events,
    effects,
    ...(promise === undefined ? {} : { promise }),
    chips: unique(events.flatMap(({ chips }) => chips)),
    countries: unique(events.flatMap(({ countries }) => countries)),
  };
}

const ofEvents = (events: readonly [RecordEvent, ...RecordEvent[]]): Entry => {
  const [first, ...rest] = events;
  return {
    id: first.id,
    lane: laneOfEvent(first),
    title: first.title,
    announced: first.public as Iso,
    begins: first.date as Iso,
    later: sorted(rest.map(({ date }) => date)),
    approximate: events.some(({ approximate }) => approximate === true),
    confidence: first.confidence,
    events,
    effects: [],
    chips: unique(events.flatMap(({ chips }) => chips)),
    countries: unique(events.flatMap(({ countries }) => countries)),
  };
};

/** Every event of the record and every instrument of the rules, each once, by the day on which it was known. */
export function entriesOf(pack: Pack, events: readonly RecordEvent[] = record): readonly Entry[] {
  const acts = new Map<string, RecordEvent[]>();
  const alone = new Map<string, [RecordEvent, ...RecordEvent[]]>();
  for (const event of events) {
    const instrument = ACTS.has(event.category) ? instrumentOf(event) : undefined;
    // A draft that was sent and withdrawn is one story, though it became no rule.
    const draft = event.instruments.find((name) => name.startsWith('oira-'));
    if (instrument) acts.set(instrument.id, [...(acts.get(instrument.id) ?? []), event]);
    else {
      const before = draft === undefined ? undefined : alone.get(draft);
      if (before) before.push(event);
      else alone.set(draft ?? event.id, [event]);
    }
  }
  const documents = [...instruments(pack).values()]
    .filter(({ instrument }) => instrument.id !== EARLIER)
    .map(({ instrument, effects }) => ofInstrument(pack, instrument, effects, acts.get(instrument.id) ?? []));
  return [...documents, ...[...alone.values()].map(ofEvents)].sort((a, b) =>
    a.announced === b.announced ? (firstDay(a) < firstDay(b) ? -1 : 1) : a.announced < b.announced ? -1 : 1,
  );
}

/** The first day that the entry takes up: the known one, or an earlier one that nobody knew of. */
export const firstDay = ({ announced, begins }: Entry): Iso =>
  begins !== undefined && begins < announced ? begins : announced;

/** A promise without a rule, or a bill without a vote, has no last day: `asOf` for those that are still open. */
export function lastDay(entry: Entry, asOf: Iso): Iso {
  const { announced, begins, complies, later } = entry;
  const days = [announced, begins, complies, ...later].filter((one) => one !== undefined);
  if (isOpen(entry)) days.push(asOf);
  return days.sort().at(-1) as Iso;
}

/** Whether it still waits for a rule: a promise that none followed, a bill that did not become law. */
export const isOpen = ({ promise, instrument }: Entry): boolean =>
  promise?.followedBy.length === 0 || instrument?.authority === 'bill';

/** Whether the document or one of its events has this id. */
export const hasId = ({ id, events }: Entry, wanted: string): boolean =>
  id === wanted || events.some((event) => event.id === wanted);
