import { type Label, label } from '@licet/engine';
import { DeskError, type DeskErrorCode } from '../errors.ts';

/** A field that cannot be taken as it is, for a person to correct. */
export interface Fault {
  /** The field: `quantity`, or with its place, `lines[2].quantity`. */
  readonly what: string;
  readonly given: string;
  readonly expected: Label;
  readonly wayOut: Label;
}

const LONGEST = 120;

/** Errors whose details are a `Fault`. */
export type FaultCode = Extract<
  DeskErrorCode,
  'bad-field' | 'differs-from-record' | 'line-fixed' | 'said-otherwise'
>;

export const refused = (
  what: string,
  given: unknown,
  expected: Label,
  wayOut: Label,
  code: FaultCode = 'bad-field',
): DeskError => {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? String(given));
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  return new DeskError(code, { what, given: short, expected, wayOut } satisfies Fault);
};

/** What was refused of a field; undefined where the error is about something else. */
export const faultOf = ({ details }: DeskError): Fault | undefined =>
  'expected' in details && 'wayOut' in details ? (details as unknown as Fault) : undefined;

export const write = (example: string): Label =>
  label(`Write for example ${example}.`, `Écrivez par exemple ${example}.`);
