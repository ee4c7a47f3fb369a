import { canonical } from '../store/canonical.ts';
import type { Actor, Store } from '../store/store.ts';
import type { Mapping } from './columns.ts';
import type { ImportKind } from './kinds/kinds.ts';
import type { Counts } from './tally.ts';

/** What a file is known by. */
export interface ImportedFile {
  readonly kind: ImportKind;
  readonly sender: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** Puts on record that a file is being imported, and by what mapping. Returns the id of the import. */
export const beginRecord = (
  store: Store,
  actor: Actor,
  { kind, sender, name, sha256, size }: ImportedFile,
  mapping: Mapping,
  given: string | undefined,
): Promise<string> =>
  store.change(actor, async ({ db, at, by, audit, id: newId }) => {
    const id = given ?? newId();
    const file = { kind, sender, name, sha256, size };
    const row = { id, ...file, report: null, ended_at: null, made_by: by.id };
    await db
      .insertInto('imports')
      .values({ ...row, state: 'running', began_at: at })
      .execute();
    await audit('import.begun', `import:${id}`, { ...file, mapping });
    return id;
  });

/** Puts on record how it ended. */
export const endRecord = (
  store: Store,
  actor: Actor,
  id: string,
  state: 'done' | 'failed' | 'cancelled',
  report: Counts & { readonly determined: number; readonly held: number },
): Promise<void> =>
  store.change(actor, async ({ db, at, audit }) => {
    await db
      .updateTable('imports')
      .set({ state, report: canonical(report), ended_at: at })
      .where('id', '=', id)
      .execute();
    await audit('import.ended', `import:${id}`, { state, ...report });
  });
