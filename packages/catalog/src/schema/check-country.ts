import type { Country } from '../countries/country.ts';
import { isText, type Problems, when } from './problems.ts';

export function checkCountry(country: Country): Problems {
  const where = `country "${country.code}"`;
  return [
    ...when(!/^[A-Z]{2}$/.test(country.code), `${where}: a code is two capital letters`),
    ...when(!isText(country.en) || !isText(country.fr), `${where}: names are given in English and in French`),
    ...when(!(country.aliases ?? []).every(isText), `${where}: an alias is a text`),
  ];
}
