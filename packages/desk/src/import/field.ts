import { type Label, label } from '@licet/engine';

/** What a column can say. */
export interface Field {
  readonly name: string;
  readonly title: Label;
  /** How it has to be written. */
  readonly hint: Label;
  readonly required: boolean;
  /** Headers that say it, most telling first, as `headerKey` makes them. */
  readonly words: readonly string[];
}

const HINTS = {
  id: label('as in the host system', 'comme dans le système hôte'),
  text: label('a text', 'un texte'),
  country: label('a country, by its name or its two letters', 'un pays, par son nom ou ses deux lettres'),
  day: label('YYYY-MM-DD', 'AAAA-MM-JJ'),
  units: label('whole units, without separators', 'unités entières, sans séparateurs'),
  money: label(
    '10500.00: a point before the decimals, no separators',
    '10500.00 : un point avant les décimales, pas de séparateurs',
  ),
  currency: label('three letters such as USD', 'trois lettres comme USD'),
  item: label(
    'the id of an item on record, or a name of the catalog',
    "l'identifiant d'un article enregistré, ou un nom du catalogue",
  ),
  eccn: label('such as 3A090.a', 'comme 3A090.a'),
  tpp: label('TPP of one unit, at most three decimals', "TPP d'une unité, au plus trois décimales"),
  party: label(
    'the id of a party on record, or its name',
    "l'identifiant d'une partie enregistrée, ou son nom",
  ),
} as const satisfies Record<string, Label>;

/** A field: name, titles, how it is written, and the headers that say it, separated by blanks. */
export const field = (
  name: string,
  en: string,
  fr: string,
  hint: keyof typeof HINTS,
  words: string,
  required?: 'required',
): Field => ({
  name,
  title: label(en, fr),
  hint: HINTS[hint],
  required: required !== undefined,
  words: words.split(' '),
});

/** A column that says a fact is mapped to this and the fact's name. */
export const FACT = 'fact:';
