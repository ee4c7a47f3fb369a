/**
 * What a constraint of the database refused although nobody had asked before: the same record at the same moment, or a
 * record that names one that is not there. Both are conflicts of the client's, not bugs; the names of tables stay here.
 */
export function constraintOf(error: unknown): 'already-there' | 'no-such-record' | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (code === '23505' || (code === 'ERR_SQLITE_ERROR' && /UNIQUE constraint failed/.test(error.message)))
    return 'already-there';
  if (
    code === '23503' ||
    (code === 'ERR_SQLITE_ERROR' && /FOREIGN KEY constraint failed/.test(error.message))
  )
    return 'no-such-record';
  return undefined;
}
