import type { ErrorCode, Language, LicetError } from '@licet/engine';

type Details = LicetError['details'];

/** The engine speaks English; these are the same sentences for readers of French. */
const FRENCH: Readonly<Partial<Record<ErrorCode, (d: Details) => string>>> = {
  'bad-date': (d) =>
    `date : un jour du calendrier écrit AAAA-MM-JJ est attendu, reçu « ${d.given} ». Écrivez par exemple 2025-04-20.`,
  'bad-number': (d) =>
    `${d.fact} : un nombre${d.unit ? ` de ${d.unit}` : ''} de ${d.min} à ${d.max} est attendu, reçu « ${d.given} ».${d.hint ? ` Écrivez ${d.hint}.` : ''}`,
  'bad-boolean': (d) => `${d.fact} : true, false ou unknown attendu, reçu « ${d.given} ».`,
  'bad-code': (d) =>
    `${d.fact} : attendu : ${d.expected} ; reçu « ${d.given} ».${d.nearest ? ` Les plus proches : ${d.nearest}.` : ''}`,
  'unknown-fact': (d) =>
    `fact : il n'y a pas de fait « ${d.given} ». Les plus proches : ${d.nearest}. Tous : licet rules --facts.`,
  'unknown-reading': (d) =>
    `reading : text, enforced ou announced attendu, reçu « ${d.given} ». Les plus proches : ${d.nearest}.`,
  'unknown-bill': (d) => `bill : il n'y a pas de proposition de loi « ${d.given} ». Connues : ${d.nearest}.`,
  'unknown-rule': (d) => `règle : il n'y a pas de règle « ${d.given} ». Les plus proches : ${d.nearest}.`,
};

/** Errors of the rules themselves, whatever was asked. */
const OURS: ReadonlySet<ErrorCode> = new Set(['rule-conflict', 'bad-pack']);

export const isOurs = ({ code }: LicetError): boolean => OURS.has(code);

export const lawErrorIn = (error: LicetError, language: Language): string =>
  language === 'fr' ? (FRENCH[error.code]?.(error.details) ?? error.message) : error.message;
