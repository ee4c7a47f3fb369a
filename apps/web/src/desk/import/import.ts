/** An uploaded file on its way in, as the server tells it. */
export interface Import {
  readonly id: string;
  readonly kind: string;
  readonly sender: string;
  readonly name: string;
  readonly sha256: string;
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly fields: readonly {
    readonly field: string;
    readonly title: string;
    readonly required: boolean;
    readonly hint?: string;
  }[];
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly remembered: boolean;
  readonly state: 'proposed' | 'mapped' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Null before the first run. */
  readonly dryRun: boolean | null;
  readonly phase: 'waiting' | 'reading' | 'determining' | null;
  readonly done: number;
  readonly total: number | null;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly determined: number;
  readonly held: number;
  /** The first hundred. */
  readonly problems: readonly RowProblem[];
  readonly failure: string | null;
}

interface RowProblem {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

export const KINDS = ['orders', 'parties', 'items', 'stock', 'commitments', 'licenses'] as const;

/** The fields that no column fills although they must be filled. */
export const unfilled = (
  fields: Import['fields'],
  mapping: Import['mapping'],
): readonly { readonly field: string; readonly title: string }[] => {
  const filled = new Set(Object.values(mapping));
  return fields.filter(({ field, required }) => required && !filled.has(field));
};
