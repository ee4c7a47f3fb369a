import type { Outcome } from '@licet/engine';

export interface BatchSummary {
  readonly rows: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Rows with an error in place of an outcome. */
  readonly errors: number;
  readonly seconds: number;
  /** Absent for a dry run. */
  readonly output?: string;
  readonly warnings: readonly string[];
  /** How each header was read, in the order of the columns. */
  readonly mapping: readonly string[];
  /** 3 when any row is undetermined or has an error, else 0. */
  readonly exitCode: 0 | 3;
}

const ORDER: readonly Outcome[] = [
  'nlr',
  'license-exception',
  'license-required',
  'prohibited',
  'not-subject',
  'undetermined',
];

/** The summary as lines for a person. */
export function summaryLines({ rows, outcomes, errors, seconds, output, warnings }: BatchSummary): string[] {
  const counts = [
    ...ORDER.map((outcome) => [outcome, outcomes[outcome] ?? 0] as const),
    ['error', errors] as const,
  ];
  const width = Math.max(...counts.map(([, count]) => String(count).length));
  return [
    ...warnings,
    ...counts
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `  ${String(count).padStart(width)}  ${name}`),
    `${rows} ${rows === 1 ? 'row' : 'rows'} in ${seconds.toFixed(1)} s${output === undefined ? '; nothing written (dry run)' : `, written to ${output}`}.`,
  ];
}
