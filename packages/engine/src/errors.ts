/**
 * The typed table of errors. Each message says what was given, what was expected, and the way out;
 * the texts are pinned by tests.
 */
const MESSAGES = {
  'bad-date': (d: Details) =>
    `date: expected a day of the calendar written YYYY-MM-DD, got '${d.given}'. Write for example 2025-04-20.`,
  'bad-number': (d: Details) =>
    `${d.fact}: expected a number${d.unit ? ` of ${d.unit}` : ''} from ${d.min} to ${d.max}, got '${d.given}'.${d.hint ? ` Write ${d.hint}.` : ''}`,
  'bad-boolean': (d: Details) => `${d.fact}: expected true, false or unknown, got '${d.given}'.`,
  'bad-code': (d: Details) =>
    `${d.fact}: expected one of ${d.expected}, got '${d.given}'.${d.nearest ? ` Nearest: ${d.nearest}.` : ''}`,
  'unknown-fact': (d: Details) =>
    `fact: there is no fact '${d.given}'. Nearest: ${d.nearest}. All of them: licet rules --facts.`,
  'unknown-reading': (d: Details) =>
    `reading: expected text, enforced or announced, got '${d.given}'. Nearest: ${d.nearest}.`,
  'unknown-bill': (d: Details) => `bill: there is no bill '${d.given}'. Known bills: ${d.nearest}.`,
  'unknown-rule': (d: Details) => `rule: there is no rule '${d.given}'. Nearest: ${d.nearest}.`,
  'rule-conflict': (d: Details) =>
    `rule ${d.rule}: two exceptions hold and disagree (${d.first} says ${d.one}, ${d.second} says ${d.other}). This is an error in the rule, not in the question; please report it with the question.`,
  'bad-pack': (d: Details) => `rule pack: ${d.problems}`,
} as const;

export type ErrorCode = keyof typeof MESSAGES;
type Details = Readonly<Record<string, string | number | undefined>>;

/** Every error that Licet raises on purpose. `code` is stable; `details` holds the offending values. */
export class LicetError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, details: Details) {
    super(MESSAGES[code](details));
    this.name = 'LicetError';
    this.code = code;
    this.details = details;
  }
}
