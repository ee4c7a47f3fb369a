type Details = Readonly<Record<string, string | number | undefined>>;

/** What can be wrong with the kept lists, an import or a download. The texts are pinned by tests. */
const MESSAGES = {
  'no-snapshot': (d: Details) =>
    `No list was ever imported into ${d.home}. Import one: licet lists sync, or licet lists import FILE.`,
  'current-missing': (d: Details) =>
    `Lists were imported into ${d.home}, but current.json is missing, which says which of them counts. Import them again.`,
  'unknown-snapshot': (d: Details) =>
    `There is no snapshot '${d.given}'. Expected the beginning of one id; the newest is ${d.newest}. See them: licet lists status.`,
  'none-on-day': (d: Details) =>
    `No list had been imported by ${d.given}: the first snapshot is of ${d.first}. Leave the day out, or ask for one from ${d.first} on.`,
  'snapshot-damaged': (d: Details) =>
    `The snapshot ${d.snapshot} is damaged (${d.because}), so nothing was screened against it. Restore ${d.folder} from a backup. Without one, move the folder lists under LICET_HOME away and import the lists again: identities and history then begin anew.`,
  'file-damaged': (d: Details) =>
    `The kept copy of the list ${d.feed} is damaged (${d.because}). Import the file of that list again: licet lists import FILE --feed ${d.feed}.`,
  locked: (d: Details) =>
    `Another import is at work (process ${d.pid} on ${d.host}, since ${d.since}). Wait until it ends. If there is no such process any more, delete ${d.file}.`,
  'changed-meanwhile': () => 'Another import ended first, so this one was not taken. Run it again.',
  unreadable: (d: Details) => `${d.file}: cannot be read (${d.because}). Check the name and the permissions.`,
  unwritable: (d: Details) =>
    `${d.file}: cannot be written (${d.because}). Nothing was changed. Make room or set LICET_HOME to another folder.`,
  'no-parties': (d: Details) =>
    `${d.file}: no party could be read (${d.problems} problems). An empty list is never taken. Download it again.`,
  'older-list': (d: Details) =>
    `${d.file}: the list is of ${d.given}, older than the one of ${d.has} that is in use for ${d.feed}. Import a newer file.`,
  'dated-otherwise': (d: Details) =>
    `${d.file}: --as-of says ${d.given}, the file itself says ${d.says}. Leave --as-of out.`,
  'dated-ahead': (d: Details) =>
    `${d.file}: the list says that it is of ${d.given}, which is still to come (today is ${d.today}). Check the clock of this machine, or download the list again.`,
  'unknown-feed': (d: Details) => `There is no list '${d.given}'. Expected one of: ${d.expected}.`,
  'feed-layout': (d: Details) =>
    `${d.file}: a file of the layout ${d.layout} is not the list '${d.given}'. Expected: ${d.expected}.`,
  'unknown-held': (d: Details) =>
    `No import waits under '${d.given}'. Waiting: ${d.expected}. See: licet lists status.`,
  'held-outdated': (d: Details) =>
    `The import '${d.given}' is of ${d.date}, and ${d.feed} is in use as of ${d.has} by now. Import the newest file instead.`,
  'no-reason': () =>
    'A release needs a reason, which is kept in the snapshot. Write --reason "..." with what you have checked.',
  'bad-config': (d: Details) =>
    `${d.file}: ${d.because}. Correct the file, or delete it to use the addresses of Licet.`,
  'not-secure': (d: Details) =>
    `${d.feed}: ${d.url} is not an HTTPS address, and lists are fetched over HTTPS only. Nothing was taken from it.`,
  'too-many-redirects': (d: Details) =>
    `${d.feed}: ${d.url} leads from one address to the next without end (${d.limit} followed). Download the file by hand: licet lists import FILE --feed ${d.feed}.`,
  'too-large': (d: Details) =>
    `${d.feed}: ${d.url} sends more than ${d.limit} bytes, the bound for this list. If the list has grown, raise maxBytes in ${d.config}.`,
  'download-refused': (d: Details) =>
    `${d.feed}: ${d.url} answered ${d.status}. Check the address in ${d.config}, or download the file by hand: licet lists import FILE --feed ${d.feed}.`,
  'download-failed': (d: Details) =>
    `${d.feed}: ${d.url} could not be fetched in ${d.tries} tries (${d.because}). Try later, or download the file by hand: licet lists import FILE --feed ${d.feed}.`,
} as const satisfies Record<string, (details: Details) => string>;

export type SnapshotErrorCode = keyof typeof MESSAGES;

/** A step on the kept lists that could not be taken. Nothing of it was done. `code` is stable. */
export class SnapshotError extends Error {
  readonly code: SnapshotErrorCode;
  readonly details: Details;

  constructor(code: SnapshotErrorCode, details: Details = {}, options?: ErrorOptions) {
    super(MESSAGES[code](details), options);
    this.name = 'SnapshotError';
    this.code = code;
    this.details = details;
  }
}

/** Why a file operation failed, in a word. */
export const because = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
