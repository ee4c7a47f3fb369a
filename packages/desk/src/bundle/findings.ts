import { type Label, type Language, label } from '@licet/engine';

/** Something in a bundle that is not as it was exported, or does not agree with the rest of it. */
export interface BundleFinding {
  readonly code: FindingCode;
  /** File, and place in it: `audit.jsonl, entry 12`. */
  readonly where: string;
  readonly detail: string;
}

/** Something that could not be checked, or is no fault of the bundle. */
export interface BundleNote {
  readonly code: NoteCode;
  readonly where: string;
  readonly detail: string;
}

/** A message for each code; `detail` stands behind it. */
const FINDINGS = {
  missing: label('is missing', 'manque'),
  added: label('is not in the manifest: it was added', "n'est pas au manifeste : ajouté"),
  changed: label('was changed', 'a été modifié'),
  reordered: label('is not in its place', "n'est pas à sa place"),
  unreadable: label('cannot be read', 'est illisible'),
  'not-in-log': label('is not in the log as it stands here', 'ne figure pas au journal tel que présenté ici'),
  disagrees: label('does not agree with the rest', 'ne concorde pas avec le reste'),
  'answer-differs': label(
    'is not what the same rules answer to the same question',
    "n'est pas ce que les mêmes règles répondent à la même question",
  ),
  'memo-differs': label(
    'is not the memo that follows from the other files',
    "n'est pas la note qui découle des autres fichiers",
  ),
  'other-head': label('is not the end of the log that was noted', "n'est pas la fin du journal notée"),
} as const satisfies Record<string, Label>;

const NOTES = {
  gap: label(
    'so many entries of others are not shown; the chain is open there',
    "autant d'entrées d'autrui non montrées ; la chaîne y est ouverte",
  ),
  'not-included': label(
    'was not in the bundle when it was exported',
    "n'était pas dans le dossier lors de l'exportation",
  ),
  'rules-changed': label(
    'was not asked again: this program has other rules',
    "n'a pas été redemandé : ce programme a d'autres règles",
  ),
  'not-asked': label('was not asked again', "n'a pas été redemandé"),
  'line-differs': label(
    'the line says otherwise now than when it was determined',
    "la ligne dit aujourd'hui autre chose que lors de la détermination",
  ),
  'memo-not-remade': label(
    'was compared by its hash only: another version of the program, or of its rules, wrote it',
    "n'a été comparée que par son empreinte : écrite par une autre version du programme ou de ses règles",
  ),
  'head-elsewhere': label('lies outside what this bundle shows', 'est hors de ce que montre ce dossier'),
  'no-entry': label('has no entry of its own in the log', "n'a pas d'entrée propre au journal"),
} as const satisfies Record<string, Label>;

type FindingCode = keyof typeof FINDINGS;
type NoteCode = keyof typeof NOTES;

/** A finding or a note as a line for people. */
export function findingText({ code, where, detail }: BundleFinding | BundleNote, language: Language): string {
  const words: Label = code in FINDINGS ? FINDINGS[code as FindingCode] : NOTES[code as NoteCode];
  return `${where} ${words[language]}${detail === '' ? '' : ` (${detail})`}`;
}
