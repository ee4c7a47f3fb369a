type Details = Readonly<Record<string, string | number | undefined>>;

/** What can be wrong with a decision. The texts are pinned by tests. */
const MESSAGES = {
  'no-reason': () =>
    'A decision needs a reason, which is kept with it. Write --reason "..." with what you have checked.',
  'no-name': () => 'A decision is kept with the name of whoever made it. Write --by "NAME".',
  'until-past': (d: Details) =>
    `until: expected a day after ${d.today}, got ${d.given}. A decision holds until the day before, at the longest as long as both sides stay as they are.`,
  'unknown-decision': (d: Details) => `There is no decision '${d.given}'. See them: licet decide --list.`,
  'already-revoked': (d: Details) => `The decision ${d.given} was revoked on ${d.on} already.`,
  unreadable: (d: Details) =>
    `${d.file}: cannot be read (${d.because}), so no decision counts. Check the permissions.`,
  unwritable: (d: Details) =>
    `${d.file}: cannot be written (${d.because}). Nothing was recorded. Make room, check the permissions, or set LICET_HOME to another folder.`,
} as const satisfies Record<string, (details: Details) => string>;

export type DecisionErrorCode = keyof typeof MESSAGES;

/** A decision that cannot be recorded or read. `code` is stable. */
export class DecisionError extends Error {
  readonly code: DecisionErrorCode;
  readonly details: Details;

  constructor(code: DecisionErrorCode, details: Details = {}, options?: ErrorOptions) {
    super(MESSAGES[code](details), options);
    this.name = 'DecisionError';
    this.code = code;
    this.details = details;
  }
}
