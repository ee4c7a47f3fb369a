import { type Label, label } from '@licet/engine';

export const RECORD_WORDS = {
  none: label('No event of the record fits.', 'Aucun événement ne correspond.'),
  about: label('about', 'environ'),
  publicOn: label('public on', 'public le'),
} as const satisfies Record<string, Label>;
