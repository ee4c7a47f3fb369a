import { type Label, label } from '@licet/engine';

export const RESCREEN_WORDS = {
  new: label('New', 'Nouveau'),
  gone: label('Gone', 'Disparu'),
  changed: label('Changed', 'Changé'),
  data: label('its list says something else now', 'la liste dit désormais autre chose'),
  silenced: label('silenced by a decision', 'écarté par une décision'),
  refused: label(
    'refused: never screened, and so not clear.',
    'refusée(s) : jamais filtrée(s), donc pas libre(s).',
  ),
  decision: label('the decision', 'la décision'),
  more: label('more; -o changes.csv has them all', 'de plus ; -o changes.csv les donne tous'),
  kept: label('Kept as the run', 'Gardé comme passage'),
  lost: label(
    'The lists of that run are gone, so every party was screened again, and what a list says of an entry could not be compared.',
    "Les listes de ce passage ont disparu : chaque partie a été filtrée de nouveau, et ce qu'une liste dit d'une entrée n'a pas pu être comparé.",
  ),
} as const satisfies Record<string, Label>;
