import type { plain } from '@licet/cli/in-browser';
import type { PlainTrace } from '@licet/engine';

type Plain = ReturnType<typeof plain>;

/** One line of the determination as a table: which part, what of it, what it says, and where that is written. */
type Row = {
  readonly part: string;
  readonly name: string;
  readonly value: string;
  readonly cite: string;
  readonly more: string;
};

const row = (part: string, name: string, value: unknown, cite = '', more = ''): Row => ({
  part,
  name,
  value: Array.isArray(value) ? value.join(', ') : String(value ?? ''),
  cite,
  more,
});

/** The determination as a table for a spreadsheet; JSON says the same with its structure. */
export function rowsOf(plain: Plain): Row[] {
  const { question, requirements, exceptions, missing, flags, differs, headroom, coverage, trace } = plain;
  return [
    row('answer', 'outcome', plain.outcome),
    row('answer', 'reviewPolicy', plain.reviewPolicy),
    row('answer', 'classification', plain.classification),
    row('answer', 'on', plain.on),
    row('answer', 'known', plain.known),
    row('answer', 'reading', plain.reading),
    row('answer', 'edition', plain.edition),
    ...Object.entries(question).map(([name, { value, from, source }]) =>
      row('question', name, value, '', [from, source].filter(Boolean).join('; ')),
    ),
    ...requirements.flatMap(({ rule, cite, because, reviewPolicy, conditions }) => [
      row('requirement', rule, reviewPolicy, cite, because),
      ...conditions.map((one) => row('condition', rule, one.status, one.cite, one.text)),
    ]),
    ...exceptions.flatMap(({ symbol, cite, status, because, conditions }) => [
      row('exception', symbol, status, cite, because),
      ...conditions.map((one) => row('condition', symbol, one.status, one.cite, one.text)),
    ]),
    ...missing.flatMap(({ fact, question: asked, leadsTo }) =>
      leadsTo.map(({ when, outcome, reviewPolicy }) =>
        row('missing', fact, when, '', [outcome, reviewPolicy, asked].filter(Boolean).join('; ')),
      ),
    ),
    ...flags.map(({ flag, text, cite }) => row('flag', flag, text, cite)),
    ...Object.entries(differs).map(([reading, other]) =>
      row('differs', reading, other.outcome, '', other.reviewPolicy ?? ''),
    ),
    ...[plain.since, plain.nextChange].flatMap((turn, index) =>
      turn === null
        ? []
        : [
            row(
              index === 0 ? 'since' : 'nextChange',
              turn.on,
              turn.outcome,
              turn.by.map(({ cite }) => cite).join('; '),
              turn.by.map(({ instrument }) => instrument).join('; '),
            ),
          ],
    ),
    ...headroom.map(({ fact, operator, threshold, value, distance, unit, cite }) =>
      row('headroom', fact, distance, cite, `${value} ${unit} ${operator} ${threshold}`),
    ),
    ...coverage.map(({ provision, status, leftOut }) => row('coverage', provision, status, '', leftOut)),
    ...trace.flatMap((one) => steps(one, 0)),
  ];
}

const steps = ({ rule, concluded, cite, version, instrument, because }: PlainTrace, depth: number): Row[] => [
  row('trace', rule, concluded, cite, `depth ${depth}; version ${version}; ${instrument}`),
  ...because.flatMap((one) => steps(one, depth + 1)),
];
