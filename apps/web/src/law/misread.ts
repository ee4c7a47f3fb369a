import { countryByCode } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { READINGS } from '@licet/engine';
import { dayIn } from './today.ts';

/** A parameter of the address that means nothing: its name and what it says. */
export interface Misread {
  readonly name: 'on' | 'known' | 'reading' | 'bill' | 'to';
  readonly given: string;
}

/** What the address says of the moment and the destination that nobody can read. */
export function misread(params: URLSearchParams): Misread[] {
  const means: Readonly<Record<Misread['name'], (text: string) => boolean>> = {
    on: (text) => dayIn(text) !== undefined,
    known: (text) => dayIn(text) !== undefined,
    reading: (text) => READINGS.some((one) => one === text),
    bill: (text) => text.split(',').every((id) => law.pack.bills.some((one) => one.id === id)),
    to: (text) => countryByCode(text) !== undefined,
  };
  return (Object.keys(means) as Misread['name'][]).flatMap((name) => {
    const given = params.get(name);
    return given === null || given === '' || means[name](given) ? [] : [{ name, given }];
  });
}
