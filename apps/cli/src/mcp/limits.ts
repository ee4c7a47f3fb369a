import { label } from '@licet/engine';

/** Said where no party was named: the answer is not one about anybody. */
export const NOBODY_NAMED = label(
  'No party was named: nobody was screened.',
  'Aucune partie n’a été citée : personne n’a été filtré.',
);
