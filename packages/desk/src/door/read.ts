import { findCountry } from '@licet/catalog';
import { type Iso, LicetError, label, writtenDay } from '@licet/engine';
import { refused, write } from './refused.ts';
import { remembered } from './remembered.ts';

/** What a field may be, read as a person or a host system writes it. Each throws `bad-field`. */

const TEXT = label('a text', 'un texte');

/** A text without the blanks around it. */
export function readText(what: string, given: string, most = 500): string {
  const text = given.trim();
  if (text === '') throw refused(what, given, TEXT, label('Fill it in.', 'Remplissez-le.'));
  if (text.length > most)
    throw refused(
      what,
      given,
      label(`at most ${most} characters`, `au plus ${most} caractères`),
      label('Shorten it.', 'Abrégez.'),
    );
  if (text.includes('\0') || !text.isWellFormed())
    throw refused(
      what,
      JSON.stringify(given),
      label('a text that can be stored', 'un texte qui puisse être enregistré'),
      label(
        'Take out the NUL or the half of a surrogate pair.',
        'Ôtez le NUL ou la demi-paire de substitution.',
      ),
    );
  return text;
}

/** The id of a record in the host system. */
export const readId = (what: string, given: string): string => readText(what, given, 200);

const country = remembered((text: string) => findCountry(text));

/** The code of the one country that the text names. */
export function readCountry(what: string, given: string): string {
  const finding = country(given);
  if (finding.status === 'found') return finding.item.code;
  const names = finding.status === 'ask' ? finding.suggestions : finding.nearest;
  throw refused(
    what,
    given,
    label('a country, by its name or its two letters', 'un pays, par son nom ou ses deux lettres'),
    finding.status === 'ask'
      ? label(`Did you mean ${either(names, 'or')}?`, `Vouliez-vous dire ${either(names, 'ou')} ?`)
      : label(
          `Write for example CN; the nearest names are ${names.join(', ')}.`,
          `Écrivez par exemple CN ; noms les plus proches : ${names.join(', ')}.`,
        ),
  );
}

export const either = (names: readonly string[], or: string): string =>
  names.length < 2 ? `'${names[0] ?? ''}'` : names.map((name) => `'${name}'`).join(` ${or} `);

/** A civil day. */
export function readDay(what: string, given: string): Iso {
  try {
    return writtenDay(given.trim());
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    throw refused(
      what,
      given,
      label('a day of the calendar written YYYY-MM-DD', 'un jour du calendrier écrit AAAA-MM-JJ'),
      write('2026-09-20'),
    );
  }
}

/** A whole number from `least`, exact below 2^53. */
export function readWhole(what: string, given: string | number, least = 0): number {
  const text = String(given).trim();
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= least) return value;
  const plain = text.replace(/[\s,.'\u00a0\u202f]/g, '');
  throw refused(
    what,
    String(given),
    label(`a whole number from ${least}`, `un nombre entier à partir de ${least}`),
    // 1.000 is a thousand to some and one to others.
    write(/^\d{1,15}$/.test(plain) && plain !== text ? plain : '100'),
  );
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Three letters of ISO 4217. */
export function readCurrency(what: string, given: string): string {
  const code = given.trim().toUpperCase();
  if (CURRENCIES.has(code)) return code;
  throw refused(
    what,
    given,
    label('three letters of a currency', "trois lettres d'une monnaie"),
    write('USD'),
  );
}

const digitsOf = remembered(
  (currency: string): number =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2,
);

/** An amount as people write it, `10500.00`, in minor units of its currency. */
export function readMoney(what: string, given: string, currency: string): number {
  const text = given.trim();
  const digits = digitsOf(currency);
  const [, whole, fraction = ''] = /^(\d{1,16})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  const minor =
    whole === undefined || /[1-9]/.test(fraction.slice(digits))
      ? Number.NaN
      : Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  if (Number.isSafeInteger(minor)) return minor;
  const example = digits === 0 ? '10500' : `10500.${'0'.repeat(digits)}`;
  throw refused(
    what,
    given,
    label(
      `an amount in ${currency} with at most ${digits} decimals behind a point`,
      `un montant en ${currency}, au plus ${digits} décimales derrière un point`,
    ),
    write(example),
  );
}
