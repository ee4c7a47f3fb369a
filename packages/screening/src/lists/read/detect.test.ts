import { describe, expect, test } from 'vitest';
import { detect } from './detect.ts';
import { READERS, readerOf, readList } from './index.ts';
import { ListError } from './reader.ts';
import { fileOf, outcomeOf } from './testing.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (head: Uint8Array): ListError => {
  try {
    detect(head, 'list');
  } catch (error) {
    if (error instanceof ListError) return error;
  }
  throw new Error('it was not refused');
};

describe('the layout of a list', () => {
  test.each([
    ['{"search_performed_at": "2030-01-01", "results": []}', 'trade-gov'],
    ['\ufeff\n{"results": [{}]}', 'trade-gov'],
    ['[\n  {\n    "name": "Kestrel", "source": "Entity List (EL)"', 'trade-gov'],
    ['{ "list_id": "bis-entity-list", "entities": []', 'supplement-4-json'],
    ['{"list_id":"bis-meu"', 'meu-json'],
    ['{"id":"a","schema":"Company","properties":{"name":["Kestrel"]}}\n{', 'ftm'],
    ['<?xml version="1.0"?><DLPSTEXTCLASS>', 'supplement-4-xml'],
    ['<DIV9 N="Supplement No. 4 to Part 744" TYPE="APPENDIX">', 'supplement-4-xml'],
    ['<Sanctions xmlns="urn:a">', 'ofac-xml'],
    ['<!-- a list --><CONSOLIDATED_LIST dateGenerated="2030-01-01T00:00:00Z">', 'un-xml'],
    ['36,"KESTREL",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n', 'ofac-csv'],
    ['Name,Clean Name,Alias,Previous Name,Parent Name,Note\n', '1260h-csv'],
    ['name;country\nKestrel;CN\n', 'company-csv'],
  ])('%.60s', (text, layout) => {
    expect(detect(bytes(text), 'list')).toBe(layout);
  });

  test.each([
    ['', 'empty', /the file is empty/],
    ['<!DOCTYPE html><html>', 'unknown-layout', /a web page/],
    ['<rss version="2.0">', 'unknown-layout', /its root is <rss>/],
    ['<!DOCTYPE a [<!ENTITY b "c">]><Sanctions>', 'dtd-refused', /DTD/],
    ['{"hello": 1}', 'unknown-layout', /none of the fields/],
    ['{"list_id": "bis-other"}', 'unknown-layout', /'bis-other'/],
    ['a\u0000b', 'unknown-layout', /no text/],
  ])('%.40s', (text, code, message) => {
    const error = refusal(bytes(text));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test("trade.gov's CSV is refused with the reason and the way out", () => {
    const header =
      '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,alt_names\n';
    expect(refusal(bytes(header))).toMatchObject({ code: 'csv-refused' });
    expect(refusal(bytes(header)).message).toBe(
      `list: trade.gov's CSV cannot be read safely: it joins its lists with "; ", and names and addresses contain "; " themselves, so that one name could become two. Download the JSON of the Consolidated Screening List instead.`,
    );
  });

  test('compressed files and other encodings are refused', () => {
    expect(refusal(Uint8Array.of(0x1f, 0x8b, 8)).message).toMatch(/unpack it first/);
    expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4)).message).toMatch(/unpack it first/);
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0x3c, 0)).code).toBe('bad-encoding');
  });

  test('each reader is known by its own id', () => {
    for (const [id, reader] of Object.entries(READERS)) expect(reader.id).toBe(id);
  });
});

describe('a list of any layout', () => {
  const text = JSON.stringify({ list_id: 'bis-meu', entities: [{ name: 'Kestrel', country: 'China' }] });

  test.each([1, 7, 100_000])('is read whole, in pieces of %i bytes', async (piece) => {
    const { parties } = await outcomeOf(readList(fileOf(text, { piece })));
    expect(parties.map(({ name, source }) => [name, source])).toEqual([['Kestrel', 'MEU']]);
    const { reader, file } = await readerOf(fileOf(text, { piece }));
    expect(reader.id).toBe('meu-json');
    expect((await outcomeOf(reader.read(file))).parties).toHaveLength(1);
  });

  test('is refused where nothing knows it', async () => {
    expect((await outcomeOf(readList(fileOf('')))).error?.code).toBe('empty');
    expect((await outcomeOf(readList(fileOf('{"hello":1}')))).error?.code).toBe('unknown-layout');
  });
});
