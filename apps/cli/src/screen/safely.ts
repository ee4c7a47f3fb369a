import type { Language } from '@licet/engine';
import { SnapshotError } from '@licet/screening';
import { languageOf } from '../check/options.ts';
import { screeningFailure } from '../errors/screening-error.ts';
import type { Session } from '../io.ts';
import { SCREEN_WORDS } from './words.ts';

/** Runs a command of the screening; what it refuses is told in the reader's language, anything else is thrown on. */
export async function safely(
  options: { readonly lang: string },
  { io, exit }: Session,
  work: (language: Language) => void | Promise<void>,
): Promise<void> {
  const language = languageOf(options);
  try {
    await work(language);
  } catch (error) {
    const failure = screeningFailure(error, language);
    if (failure === undefined) throw error;
    const never = error instanceof SnapshotError && error.code === 'no-snapshot';
    io.err(
      `licet: ${never ? `${SCREEN_WORDS.notScreened[language]}${language === 'fr' ? ' : ' : ': '}` : ''}${failure.text}\n`,
    );
    exit(failure.code);
  }
}
