import { type Label, label } from '@licet/engine';

/** Why a license line does not fit, as the server tells it. */
export interface Unfit {
  readonly code: string;
  readonly measure?: string;
  readonly wanted: string | number;
  readonly allowed: string | number;
}

/** `{wanted}` is what the line has, `{allowed}` what the license allows or has left. */
const WORDS: Readonly<Record<string, Label>> = {
  'license-not-granted': label('is {allowed}', 'est {allowed}'),
  'license-expiry-unknown': label('nobody says when it expires', 'nul ne dit quand elle expire'),
  'license-not-yet': label('not in force on {wanted}', 'pas en vigueur le {wanted}'),
  'license-expired': label('expired on {allowed}', 'expirée le {allowed}'),
  'license-exceeded': label('{wanted} wanted, {allowed} left', '{wanted} demandés, {allowed} restants'),
  'license-tpp-unknown': label('the TPP of the item is unknown', 'les TPP de l’article sont inconnus'),
};
const OTHER = label('for {allowed}, not {wanted}', 'pour {allowed}, non {wanted}');

export const unfitWords = ({ code }: Unfit): Label => WORDS[code] ?? OTHER;
