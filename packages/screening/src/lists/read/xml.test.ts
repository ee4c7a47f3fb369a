import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ListError } from './reader.ts';
import { fileOf } from './testing.ts';
import { child, children, textOf, type XmlElement, xmlElements, xmlRoot } from './xml.ts';

const LIST = `<?xml version="1.0" encoding="UTF-8"?>
<list xmlns:x="urn:x" made="2026-01-02">
  <!-- made by hand -->
  <entry id="1"><name>Nordwind &amp; Söhne</name><name>北风</name></entry>
  <other><entry id="2">a<x:b> c </x:b>d<![CDATA[<e>]]></entry></other>
  <entry id="3"><entry id="4"/></entry>
</list>
`;

async function read(content: string | Uint8Array, piece?: number): Promise<XmlElement[]> {
  const found: XmlElement[] = [];
  const file = fileOf(content, { name: 'list.xml', ...(piece !== undefined && { piece }) });
  for await (const element of xmlElements(file, { roots: ['list'], take: ['entry'] })) found.push(element);
  return found;
}

const refused = async (content: string | Uint8Array): Promise<ListError> => {
  const error = await read(content).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(ListError);
  return error;
};

test('gives the chosen elements whole, the outermost of nested ones, with the text in its order', async () => {
  const found = await read(LIST);
  expect(found.map(({ attributes }) => attributes.id)).toEqual(['1', '2', '3']);
  expect(children(found[0], 'name').map(textOf)).toEqual(['Nordwind & Söhne', '北风']);
  expect(textOf(found[1])).toBe('a c d<e>');
  expect(child(found[1], 'b')?.name).toBe('b');
  expect(found.map(({ line }) => line)).toEqual([4, 5, 6]);
  expect(textOf(undefined)).toBe('');
});

test('reads the same in pieces of any size', async () => {
  const whole = await read(LIST);
  for (const piece of [1, 2, 3, 7]) expect(await read(LIST, piece)).toEqual(whole);
});

test('tells the root', async () => {
  expect(xmlRoot('list.xml', new TextEncoder().encode(LIST))).toBe('list');
  expect(xmlRoot('list.xml', new TextEncoder().encode('<?xml version="1.0"?><x:SDN'))).toBeUndefined();
  expect(xmlRoot('list.xml', new TextEncoder().encode('\uFEFF<x:SDN a="1"><broken'))).toBe('SDN');
  expect(() => xmlRoot('list.xml', new TextEncoder().encode('{"results": []}'))).toThrow(ListError);
});

test('a mark at the start of UTF-8 is no text', async () => {
  expect(await read(`\uFEFF${LIST}`)).toHaveLength(3);
});

test('every prefix that lacks more than the last line end is refused', async () => {
  const bytes = new TextEncoder().encode(LIST);
  for (let length = 0; length < bytes.length - 1; length++) {
    const { code } = await refused(bytes.subarray(0, length));
    expect(code, `${length} bytes`).toBe(length === 0 ? 'empty' : 'truncated');
  }
});

describe('refuses', () => {
  const bomb = `<!DOCTYPE list [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><list><entry>&b;</entry></list>`;
  const external = `<!DOCTYPE list [<!ENTITY f SYSTEM "file:///etc/hostname">]><list><entry>&f;</entry></list>`;
  const mega = 'x'.repeat(10 << 20);
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['an XML bomb', bomb, 'dtd-refused'],
    ['an external entity', external, 'dtd-refused'],
    ['an external DTD', '<!DOCTYPE list SYSTEM "http://example.org/x.dtd"><list/>', 'dtd-refused'],
    ['an entity that nobody declared', '<list><entry>&b;</entry></list>', 'malformed'],
    ['another root', '<html><entry/></html>', 'wrong-layout'],
    ['tags that do not match', '<list><entry></list></entry>', 'malformed'],
    ['text behind the root', '<list/>more', 'malformed'],
    ['two roots', '<list/><list/>', 'malformed'],
    ['the same attribute twice', '<list><entry a="1" a="2"/></list>', 'malformed'],
    ['a NUL', '<list><entry>a\0b</entry></list>', 'malformed'],
    ['half a character by number', '<list><entry>&#xD800;</entry></list>', 'malformed'],
    [
      'half a character in UTF-8',
      Buffer.from('<list><entry>\xed\xa0\x80</entry></list>', 'latin1'),
      'bad-encoding',
    ],
    ['windows-1252', Buffer.from('<list><entry>S\xf6hne</entry></list>', 'latin1'), 'bad-encoding'],
    ['another declared encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><list/>', 'bad-encoding'],
    ['UTF-16 with a mark', Buffer.from('\uFEFF<list/>', 'utf16le'), 'bad-encoding'],
    ['UTF-16 without a mark', Buffer.from('<list/>', 'utf16le'), 'bad-encoding'],
    ['10 MB of text', `<list><entry>${mega}</entry></list>`, 'too-large'],
    ['10 MB of text outside of any entry', `<list>${mega}</list>`, 'too-large'],
    ['10 MB of an attribute', `<list><entry a="${mega}"/></list>`, 'too-large'],
    ['10 MB of a comment', `<list><!--${mega}--></list>`, 'too-large'],
    ['10 MB of CDATA', `<list><entry><![CDATA[${mega}]]></entry></list>`, 'too-large'],
    ['10 MB of a name', `<list><${mega}/></list>`, 'too-large'],
    ['10 MB of an entity', `<list><entry>&${mega};</entry></list>`, 'too-large'],
    ['10 MB of a DTD', `<!DOCTYPE list [${mega}]><list/>`, 'too-large'],
    ['a long name', `<list><${'n'.repeat(300)}/></list>`, 'too-large'],
    ['deep nesting', `<list>${'<a>'.repeat(100_000)}`, 'too-large'],
    [
      'many attributes',
      `<list><a ${Array.from({ length: 100 }, (_, i) => `a${i}="1"`).join(' ')}/></list>`,
      'too-large',
    ],
    ['one endless entry', `<list><entry>${'<a>b</a>'.repeat(400_000)}</entry></list>`, 'too-large'],
  ];
  test.each(cases)('%s', async (_, content, code) => {
    const error = await refused(content);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^list\.xml, (after )?(line \d+|at the start)/);
    expect(error.message.length).toBeLessThan(600);
  });
});

test('says where and what to do', async () => {
  const ill = await refused('<list>\n  <entry></entri>');
  expect(ill.message).toBe('list.xml, line 2, column 17: unexpected close tag. Download the list again.');
  const half = await refused('<list>\n  <entry>');
  expect(half.message).toBe(
    'list.xml: the file ends in the middle, line 2, column 9. A part of a list is not a list: download it again.',
  );
});

test('any change of bytes is read or refused by type', async () => {
  const bytes = new TextEncoder().encode(LIST);
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 64 }),
      async (changes, piece) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        await read(changed, piece).catch((error) => expect(error).toBeInstanceOf(ListError));
      },
    ),
    { numRuns: 2_000 },
  );
});
