import { replacedFile } from '@licet/tables';
import { because, SnapshotError } from './error.ts';

/** Replaces a small file at once: it has the old text or the new one, whatever happens. */
export function writeText(target: string, text: string): void {
  const file = replacedFile(target);
  try {
    file.write(text);
    file.commit();
  } catch (error) {
    file.discard();
    throw new SnapshotError('unwritable', { file: target, because: because(error) }, { cause: error });
  }
}
