import {
  type DeskError,
  type Inspection,
  type Mapping,
  missingIn,
  type Problem,
  problemText,
  type Understood,
} from '@licet/desk';
import type { Language } from '@licet/engine';

/** Where an import is. `proposed`: what its columns say waits to be confirmed. */
type Stage = 'proposed' | 'mapped' | 'running' | 'done' | 'failed' | 'cancelled';

/** How far it has come, and what became of the rows so far. */
export interface Progress {
  readonly phase: 'waiting' | 'reading' | 'determining' | null;
  readonly done: number;
  readonly total: number | null;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly determined: number;
  readonly held: number;
}

export const NO_PROGRESS: Progress = {
  ...{ phase: null, done: 0, total: null, created: 0, changed: 0, unchanged: 0, refused: 0 },
  ...{ determined: 0, held: 0 },
};

/** A file that somebody gave, and what is being done with it. */
export interface Upload {
  readonly id: string;
  /** User id. */
  readonly owner: string;
  readonly name: string;
  /** Folder of its own; the file in it is called as its sender called it. */
  readonly folder: string;
  readonly path: string;
  readonly at: number;
  readonly inspection: Inspection;
  mapping: Mapping;
  stage: Stage;
  /** Whether the last run changed nothing; null before the first. */
  dryRun: boolean | null;
  /** Id of what the last run left on record. */
  record: string | null;
  progress: Progress;
  /** The first hundred. */
  problems: readonly Problem[];
  understood: readonly Understood[];
  error: DeskError | undefined;
  stop: AbortController | undefined;
  readonly listeners: Set<() => void>;
}

/** How far an import has come, as events tell it. */
export function stateOf(upload: Upload, language: Language) {
  const { id, name, inspection, stage, dryRun, record, progress, problems, understood, error } = upload;
  const { kind, sender, sha256, size, rows } = inspection;
  return {
    ...{ id, kind, sender, name, sha256, size, rows, state: stage, dryRun, record, ...progress },
    problems: problems.map((problem) => ({
      ...problem,
      expected: problem.expected[language],
      wayOut: problem.wayOut[language],
      message: problemText(problem, language),
    })),
    understood,
    failure: error?.in(language) ?? null,
    failureCode: error?.code ?? null,
  };
}

/** The same, with what its columns say. */
export function importOf(upload: Upload, language: Language) {
  const { columns, sample, fields, remembered } = upload.inspection;
  const { mapping } = upload;
  return {
    ...stateOf(upload, language),
    ...{ columns, sample, mapping, remembered, missing: missingIn(upload.inspection.kind, mapping) },
    fields: fields.map(({ name: field, title, required, hint }) => ({
      ...{ field, title: title[language], required, hint: hint[language] },
    })),
  };
}
