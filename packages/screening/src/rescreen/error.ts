type Details = Readonly<Record<string, string | number | undefined>>;

/** What can be wrong with a remembered run. The texts are pinned by tests. */
const MESSAGES = {
  'no-run': () =>
    'No screening of a file is on record. Screen one: licet screen --file parties.csv -o hits.csv.',
  'unknown-run': (d: Details) =>
    `There is no run '${d.given}'. Expected the beginning of one id; the newest is ${d.newest}. Leave it out for the newest.`,
  damaged: (d: Details) =>
    `The record of the run ${d.given} is damaged (${d.because}), so nothing can be compared with it. Screen the file again: licet screen --file parties.csv -o hits.csv.`,
  unwritable: (d: Details) =>
    `${d.file}: cannot be written (${d.because}). Make room, set LICET_HOME to another folder, or write --no-record.`,
} as const satisfies Record<string, (details: Details) => string>;

export type RunErrorCode = keyof typeof MESSAGES;

/** A run that cannot be kept or read. `code` is stable. */
export class RunError extends Error {
  readonly code: RunErrorCode;
  readonly details: Details;

  constructor(code: RunErrorCode, details: Details = {}, options?: ErrorOptions) {
    super(MESSAGES[code](details), options);
    this.name = 'RunError';
    this.code = code;
    this.details = details;
  }
}
