import type { SourceId } from '../sources.ts';
import { jsonPieces } from './json.ts';
import { isoDay } from './parts.ts';
import { type Layout, ListError, type ListFile, type Read, type Reader } from './reader.ts';
import { supplementReads } from './supplement.ts';
import { fieldsOf, quoted, shape, strangers, textOf, textsOf } from './values.ts';

/** Supplement No. 4 to part 744, the Entity List, as JSON: `{ list_id, extracted, count, entities: [...] }`. */
export const supplement4Json: Reader = supplementJson('supplement-4-json', 'bis-entity-list', 'EL');

/** Supplement No. 7, the Military End-User List, in the same layout. Its notes are remarks: they name parents. */
export const meuJson: Reader = supplementJson('meu-json', 'bis-meu', 'MEU');

const FIELDS = [
  'name',
  'aliases',
  'country',
  'address',
  'status',
  'effective_date',
  'federal_register',
  'notes',
];

function supplementJson(id: Layout, listId: string, source: SourceId): Reader {
  return { id, sources: [source], read: (file) => read(file, listId, source) };
}

async function* read(file: ListFile, listId: string, source: SourceId): AsyncGenerator<Read> {
  let entries = 0;
  let found: unknown;
  let count: unknown;
  const unread = strangers(FIELDS);
  const fields = ['list_id', 'extracted', 'count'];
  for await (const piece of jsonPieces(file, { items: 'entities', fields })) {
    if (piece.kind === 'item') {
      checkId(file, listId, found);
      entries++;
      yield* entry(piece.index, piece.value, source, unread);
    } else if (piece.key === 'list_id') found = piece.value;
    else if (piece.key === 'count') count = piece.value;
    else yield dated(piece.value, source);
  }
  checkId(file, listId, found);
  if (entries === 0)
    throw new ListError('wrong-layout', {
      file: file.name,
      place: 'entities',
      expected: 'at least one entry',
      given: 'none',
    });
  if (typeof count === 'number' && count !== entries)
    throw new ListError('count-differs', { file: file.name, expected: count, given: entries });
}

function checkId(file: ListFile, expected: string, found: unknown): void {
  if (found !== expected)
    throw new ListError('wrong-layout', {
      file: file.name,
      place: 'list_id, which has to come first',
      expected: `'${expected}'`,
      given: shape(found),
    });
}

function dated(value: unknown, source: SourceId): Read {
  const date = typeof value === 'string' ? isoDay(value) : undefined;
  return date === undefined
    ? {
        kind: 'problem',
        place: 'extracted',
        message: `expected a day written YYYY-MM-DD, found ${shape(value)}`,
      }
    : { kind: 'dated', date, source, what: 'extracted' };
}

function* entry(
  index: number,
  value: unknown,
  source: SourceId,
  unread: ReturnType<typeof strangers>,
): Generator<Read> {
  const problems: string[] = [];
  const complain = (message: string) => problems.push(message);
  const fields = fieldsOf(value);
  if (fields !== undefined) unread(fields, 'the entry', complain);
  const text = (key: string) => textOf(fields?.[key], key, complain);
  const name = text('name');
  const place = `entities[${index}]${name === undefined ? '' : ` ${quoted(name)}`}`;
  const aliases = textsOf(fields?.aliases, 'aliases', complain);
  const notes = text('notes');
  const status = text('status');
  const remarks = [source === 'MEU' ? notes : undefined, status && `status: ${status}`].filter(Boolean);
  const row = {
    source,
    place,
    aliases,
    country: text('country'),
    address: text('address'),
    citation: text('federal_register'),
    listed: text('effective_date'),
    requirement: source === 'MEU' ? undefined : notes,
    remarks: remarks.length > 0 ? remarks.join('; ') : undefined,
  };
  for (const message of problems) yield { kind: 'problem', place, message };
  if (name === undefined)
    yield {
      kind: 'problem',
      place,
      message:
        fields === undefined
          ? `expected an entry, found ${shape(value)}`
          : 'the entry has no name; it is left out',
    };
  else yield* supplementReads({ ...row, name });
}
