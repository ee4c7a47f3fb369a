import type { Iso, Language } from '@licet/engine';
import type { Entry } from './entry.ts';
import { gapOf } from './gap.ts';

/** An entry as a program reads it. */
export const plainEntry = (entry: Entry, language: Language, asOf: Iso) => ({
  id: entry.id,
  lane: entry.lane,
  title: entry.title[language],
  public: entry.announced,
  inForce: entry.instrument?.authority === 'bill' ? null : (entry.begins ?? null),
  compliance: entry.complies ?? null,
  later: entry.later,
  approximate: entry.approximate,
  gap: gapOf(entry, asOf) ?? null,
  confidence: entry.confidence,
  source: entry.instrument?.url ?? entry.events[0]?.source ?? null,
  chips: entry.chips,
  countries: entry.countries,
  effects: entry.instrument?.authority === 'bill' ? [] : entry.effects,
  events: entry.events.map(({ title, ...event }) => ({ ...event, title: title[language] })),
});

/** One row per event, and one per document that no event speaks of. */
export const rowsOf = (entries: readonly Entry[], language: Language) =>
  entries.flatMap((entry) => {
    const own = {
      lane: entry.lane,
      document: entry.instrument?.id ?? '',
      event: '',
      title: entry.title[language],
      public: entry.announced,
      date: entry.begins ?? '',
      approximate: entry.approximate,
      amount_usd: null as number | null,
      confidence: entry.confidence,
      chips: entry.chips.join('; '),
      countries: entry.countries.join('; '),
      source: entry.instrument?.url ?? '',
    };
    if (entry.events.length === 0) return [own];
    return entry.events.map((event) => ({
      ...own,
      event: event.id,
      title: event.title[language],
      public: event.public,
      date: event.date,
      approximate: event.approximate === true,
      amount_usd: event.amountUsd ?? null,
      confidence: event.confidence,
      chips: event.chips.join('; '),
      countries: event.countries.join('; '),
      source: event.source ?? event.sourceNote,
    }));
  });
