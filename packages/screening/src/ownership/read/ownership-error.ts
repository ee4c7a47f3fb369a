const MESSAGES = {
  'missing-column': (d: Details) =>
    `${d.file}: expected a column '${d.expected}', found only ${d.given}. Rename the column or add it.`,
  'not-a-table': (d: Details) => `${d.file}: ${d.because}`,
  'too-long': (d: Details) =>
    `${d.file}, ${d.place}: a line is longer than ${d.limit} bytes. Expected one entity on each line.`,
  'no-gleif': (d: Details) =>
    `${d.file}: this is no GLEIF file (it begins with ${d.given}). Expected relationship records (level 2) or LEI records (level 1), as XML or CSV, unpacked.`,
} as const;

export type OwnershipErrorCode = keyof typeof MESSAGES;
type Details = Readonly<Record<string, string | number | undefined>>;

/** The file as a whole cannot be read, and nothing of it may be used. `code` is stable. */
export class OwnershipError extends Error {
  readonly code: OwnershipErrorCode;
  readonly details: Details;

  constructor(code: OwnershipErrorCode, details: Details) {
    super(MESSAGES[code](details));
    this.name = 'OwnershipError';
    this.code = code;
    this.details = details;
  }
}
