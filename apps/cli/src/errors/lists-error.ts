import type { Language } from '@licet/engine';
import { type ListError, type ListErrorCode, SnapshotError, type SnapshotErrorCode } from '@licet/screening';

type Details = Readonly<Record<string, string | number | undefined>>;

/** The lists speak English; these are the same sentences for readers of French. */
const FRENCH: Readonly<Record<SnapshotErrorCode, (d: Details) => string>> = {
  'current-missing': (d) =>
    `Des listes ont été importées dans ${d.home}, mais current.json manque, qui dit laquelle vaut. Importez-les de nouveau.`,
  'no-snapshot': (d) =>
    `Aucune liste n'a jamais été importée dans ${d.home}. Importez-en une : licet lists sync, ou licet lists import FICHIER.`,
  'unknown-snapshot': (d) =>
    `Il n'y a pas d'instantané « ${d.given} ». Attendu : le début d'un seul identifiant ; le plus récent est ${d.newest}. Voir : licet lists status.`,
  'none-on-day': (d) =>
    `Aucune liste n'avait été importée au ${d.given} : le premier instantané est du ${d.first}. Omettez le jour, ou demandez-en un à partir du ${d.first}.`,
  'snapshot-damaged': (d) =>
    `L'instantané ${d.snapshot} est endommagé (${d.because}) : rien n'a été comparé avec lui. Restaurez ${d.folder} d'une sauvegarde. À défaut, déplacez le dossier lists sous LICET_HOME et importez de nouveau les listes : identités et historique repartent alors de zéro.`,
  'file-damaged': (d) =>
    `La copie gardée de la liste ${d.feed} est endommagée (${d.because}). Importez de nouveau son fichier : licet lists import FICHIER --feed ${d.feed}.`,
  locked: (d) =>
    `Un autre import est en cours (processus ${d.pid} sur ${d.host}, depuis ${d.since}). Attendez sa fin. Si ce processus n'existe plus, supprimez ${d.file}.`,
  'changed-meanwhile': () => "Un autre import s'est terminé avant : celui-ci n'a pas été pris. Relancez-le.",
  unreadable: (d) => `${d.file} : lecture impossible (${d.because}). Vérifiez le nom et les droits.`,
  unwritable: (d) =>
    `${d.file} : écriture impossible (${d.because}). Rien n'a été changé. Faites de la place, ou donnez à LICET_HOME un autre dossier.`,
  'no-parties': (d) =>
    `${d.file} : aucune partie n'a pu être lue (${d.problems} problèmes). Une liste vide n'est jamais prise. Téléchargez-la de nouveau.`,
  'older-list': (d) =>
    `${d.file} : la liste est du ${d.given}, plus ancienne que celle du ${d.has} en usage pour ${d.feed}. Importez un fichier plus récent.`,
  'dated-otherwise': (d) =>
    `${d.file} : --as-of dit ${d.given}, le fichier lui-même dit ${d.says}. Omettez --as-of.`,
  'dated-ahead': (d) =>
    `${d.file} : la liste se dit du ${d.given}, un jour encore à venir (nous sommes le ${d.today}). Vérifiez l'horloge de cette machine, ou téléchargez de nouveau la liste.`,
  'unknown-feed': (d) => `Il n'y a pas de liste « ${d.given} ». Attendu : ${d.expected}.`,
  'feed-layout': (d) =>
    `${d.file} : un fichier de la forme ${d.layout} n'est pas la liste « ${d.given} ». Attendu : ${d.expected}.`,
  'unknown-held': (d) =>
    `Aucun import n'attend sous « ${d.given} ». En attente : ${d.expected}. Voir : licet lists status.`,
  'held-outdated': (d) =>
    `L'import « ${d.given} » est du ${d.date}, et ${d.feed} est désormais en usage au ${d.has}. Importez plutôt le fichier le plus récent.`,
  'no-reason': () =>
    'Une levée demande un motif, qui est gardé dans l\'instantané. Écrivez --reason "..." avec ce que vous avez vérifié.',
  'bad-config': (d) =>
    `${d.file} : ${d.because}. Corrigez le fichier, ou supprimez-le pour utiliser les adresses de Licet.`,
  'not-secure': (d) =>
    `${d.feed} : ${d.url} n'est pas une adresse HTTPS, et les listes ne sont récupérées que par HTTPS. Rien n'en a été pris.`,
  'too-many-redirects': (d) =>
    `${d.feed} : ${d.url} renvoie d'une adresse à l'autre sans fin (${d.limit} suivies). Téléchargez le fichier à la main : licet lists import FICHIER --feed ${d.feed}.`,
  'too-large': (d) =>
    `${d.feed} : ${d.url} envoie plus de ${d.limit} octets, la borne de cette liste. Si la liste a grandi, relevez maxBytes dans ${d.config}.`,
  'download-refused': (d) =>
    `${d.feed} : ${d.url} a répondu ${d.status}. Vérifiez l'adresse dans ${d.config}, ou téléchargez le fichier à la main : licet lists import FICHIER --feed ${d.feed}.`,
  'download-failed': (d) =>
    `${d.feed} : ${d.url} n'a pas pu être récupéré en ${d.tries} essais (${d.because}). Réessayez plus tard, ou téléchargez le fichier à la main : licet lists import FICHIER --feed ${d.feed}.`,
};

const FRENCH_FILES: Readonly<Partial<Record<ListErrorCode, (d: Details) => string>>> = {
  empty: (d) => `${d.file} : le fichier est vide. Téléchargez de nouveau la liste.`,
  'unknown-layout': (d) =>
    `${d.file} : ce n'est aucune des formes de liste que Licet lit (${d.because}). Lisibles : ${d.expected}.`,
  'csv-refused': (d) =>
    `${d.file} : le CSV de trade.gov ne peut pas être lu sûrement : il joint ses listes par « ; », et des noms et des adresses contiennent eux-mêmes « ; », si bien qu'un nom pourrait en devenir deux. Téléchargez plutôt le JSON de la Consolidated Screening List.`,
  'wrong-layout': (d) => `${d.file}, ${d.place} : attendu ${d.expected}, trouvé ${d.given}.`,
  truncated: (d) =>
    `${d.file} : le fichier s'arrête au milieu, ${d.place}. Une partie de liste n'est pas une liste : téléchargez-la de nouveau.`,
  malformed: (d) => `${d.file}, ${d.place} : ${d.because}. Téléchargez de nouveau la liste.`,
  'bad-encoding': (d) =>
    `${d.file}, ${d.place} : les octets ne sont pas ${d.expected}. Téléchargez de nouveau la liste, ou enregistrez-la en UTF-8.`,
  'dtd-refused': (d) =>
    `${d.file}, ${d.place} : le XML déclare une DTD ou une entité, dont aucune liste publiée n'a besoin et qui peut lire d'autres fichiers ou remplir la mémoire. Téléchargez la liste chez son éditeur.`,
  'too-large': (d) =>
    `${d.file}, ${d.place} : ${d.what} dépasse la limite de ${d.limit}. Si la liste est authentique, signalez-le.`,
  'count-differs': (d) =>
    `${d.file} : le fichier dit contenir ${d.expected} entrées, et ${d.given} ont été lues. Téléchargez de nouveau la liste.`,
};

export function listsErrorIn(error: SnapshotError | ListError, language: Language): string {
  if (language === 'en') return error.message;
  if (error instanceof SnapshotError) return FRENCH[error.code](error.details);
  return FRENCH_FILES[error.code]?.(error.details) ?? error.message;
}

const TROUBLE: ReadonlySet<string> = new Set<SnapshotErrorCode>([
  'download-failed',
  'download-refused',
  'locked',
  'unwritable',
  'changed-meanwhile',
]);

/** Whether the world failed us, not the file that was given. */
export const isTrouble = (error: SnapshotError | ListError): boolean => TROUBLE.has(error.code);
