import rows from './record.json' with { type: 'json' };
import type { RecordEvent } from './record-event.ts';

/** The dated events, oldest first. */
export const record: readonly RecordEvent[] = Object.freeze(
  rows as readonly unknown[] as readonly RecordEvent[],
);

/** What the public could know on a day. Days are ISO strings, which sort as dates do. */
export function recordKnownOn(day: string): readonly RecordEvent[] {
  return record.filter((event) => event.public <= day);
}

/** The events that touch a chip, given as maker and model: `NVIDIA H20`. */
export function recordOfChip(makerAndModel: string): readonly RecordEvent[] {
  return record.filter((event) => event.chips.includes(makerAndModel));
}

/** The events that touch an instrument, given as in `instruments`. */
export function recordOfInstrument(instrument: string): readonly RecordEvent[] {
  return record.filter((event) => event.instruments.includes(instrument));
}
