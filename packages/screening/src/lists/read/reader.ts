import type { Iso } from '@licet/engine';
import type { ListedParty } from '../party.ts';
import type { SourceId } from '../sources.ts';

/**
 * What a reader hands over, in the order of the file: a party; something that could not be read, with its
 * place in the file; or the day as of which the file says that it stands, for one source or for all of it.
 */
export type Read =
  | { readonly kind: 'party'; readonly party: ListedParty }
  | { readonly kind: 'problem'; readonly place: string; readonly message: string }
  | { readonly kind: 'dated'; readonly date: Iso; readonly what: string; readonly source?: SourceId };

/** The layouts that Licet reads. */
export type Layout =
  | 'trade-gov'
  | 'supplement-4-json'
  | 'supplement-4-xml'
  | 'meu-json'
  | 'ofac-xml'
  | 'ofac-csv'
  | 'un-xml'
  | 'ftm'
  | '1260h-csv'
  | 'company-csv';

/** A file that is read once, from its beginning to its end. */
export interface ListFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Reads one layout. Throws `ListError` where the file as a whole cannot be trusted. */
export interface Reader {
  readonly id: Layout;
  /** The lists that a file of this layout can hold. */
  readonly sources: readonly SourceId[];
  read(file: ListFile): AsyncGenerator<Read>;
}

const MESSAGES = {
  empty: (d: Details) => `${d.file}: the file is empty. Download the list again.`,
  'unknown-layout': (d: Details) =>
    `${d.file}: this is none of the list layouts that Licet reads (${d.because}). Readable: ${d.expected}.`,
  'csv-refused': (d: Details) =>
    `${d.file}: trade.gov's CSV cannot be read safely: it joins its lists with "; ", and names and addresses contain "; " themselves, so that one name could become two. Download the JSON of the Consolidated Screening List instead.`,
  'wrong-layout': (d: Details) => `${d.file}, ${d.place}: expected ${d.expected}, found ${d.given}.`,
  truncated: (d: Details) =>
    `${d.file}: the file ends in the middle, ${d.place}. A part of a list is not a list: download it again.`,
  malformed: (d: Details) => `${d.file}, ${d.place}: ${d.because}. Download the list again.`,
  'bad-encoding': (d: Details) =>
    `${d.file}, ${d.place}: the bytes are not ${d.expected}. Download the list again, or save it as UTF-8.`,
  'dtd-refused': (d: Details) =>
    `${d.file}, ${d.place}: the XML declares a DTD or an entity, which no published list needs and which can read other files or fill the memory. Download the list from its publisher.`,
  'too-large': (d: Details) =>
    `${d.file}, ${d.place}: ${d.what} is larger than the limit of ${d.limit}. If the list is genuine, please report it.`,
  'count-differs': (d: Details) =>
    `${d.file}: the file says that it holds ${d.expected} entries, and ${d.given} were read. Download the list again.`,
} as const;

export type ListErrorCode = keyof typeof MESSAGES;
type Details = Readonly<Record<string, string | number | undefined>>;

/** The file as a whole cannot be trusted, and nothing of it may be used. `code` is stable. */
export class ListError extends Error {
  readonly code: ListErrorCode;
  readonly details: Details;

  constructor(code: ListErrorCode, details: Details) {
    super(MESSAGES[code](details));
    this.name = 'ListError';
    this.code = code;
    this.details = details;
  }
}
