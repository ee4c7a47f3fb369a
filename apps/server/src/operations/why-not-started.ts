import { DeskError } from '@licet/desk';
import { SettingsError } from '../settings.ts';
import { ListenError } from './listen.ts';

/** What to tell whoever started a server that did not start; undefined for a bug. */
export function whyNotStarted(
  error: unknown,
): { readonly text: string; readonly settings: boolean } | undefined {
  if (error instanceof SettingsError) return { text: error.message, settings: true };
  if (error instanceof ListenError || error instanceof DeskError)
    return { text: error.message, settings: false };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_SQLITE_ERROR' || code === 'EACCES' || code === 'ENOSPC' || code === 'ECONNREFUSED')
    return {
      text: `LICET_DATABASE_URL: the database cannot be opened (${message || code}). Check that it runs, its address and its permissions.`,
      settings: false,
    };
  return undefined;
}
