import { SaxesParser } from 'saxes';
import { ListError, type ListErrorCode, type ListFile } from './reader.ts';

/** An element with what it holds, in document order. Names are without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (XmlElement | string)[];
  /** Line of the file on which the start tag ends. */
  readonly line: number;
}

/** Far above what any published list needs; below what can hurt. Lengths in UTF-16 units. */
const LIMITS = { depth: 64, name: 256, attributes: 64, text: 1 << 20, element: 1 << 24 } as const;

/** What an element takes of the limit besides its text: a million empty ones are not nothing. */
const ELEMENT_COST = 64;

/** Bytes given to the parser at once, so that a limit is noticed before the memory is gone. */
const SLICE = 1 << 16;

/**
 * The elements called one of `take`, each whole, as the file is read; what lies between them is checked and
 * dropped, so that memory holds one element however large the file is. Of nested ones the outermost is given.
 *
 * Throws `ListError`: `wrong-layout` for another root, `dtd-refused`, `bad-encoding` for anything but UTF-8,
 * `too-large`, `malformed`, `truncated`, `empty`. Elements given before it are not to be used then.
 */
export async function* xmlElements(
  file: ListFile,
  {
    roots,
    take,
    opened,
  }: {
    /** Names that the root element may have. */
    readonly roots: readonly string[];
    readonly take: readonly string[];
    /** Told the root element, before any element is given. */
    readonly opened?: (root: Pick<XmlElement, 'name' | 'attributes'>) => void;
  },
): AsyncGenerator<XmlElement> {
  const wanted = new Set(take);
  const open: (XmlElement & { content: (XmlElement | string)[] })[] = [];
  let ready: XmlElement[] = [];
  let size = 0;

  const grow = (by: number): void => {
    size += by;
    if (size > LIMITS.element)
      source.fail('too-large', { what: `one <${open[0]?.name}>`, limit: `${LIMITS.element} characters` });
  };
  const source = xmlSource(file.name, {
    start: ({ name, attributes }, depth) => {
      if (depth === 1) {
        if (!roots.includes(name))
          source.fail('wrong-layout', { expected: `<${roots.join('> or <')}>`, given: `<${name}>` });
        opened?.({ name, attributes });
      }
      if (open.length === 0 && !wanted.has(name)) return;
      const element = { name, attributes, content: [], line: source.line() };
      open.at(-1)?.content.push(element);
      open.push(element);
      grow(ELEMENT_COST);
      for (const key in attributes) grow(attributes[key]?.length ?? 0);
    },
    text: (text) => {
      if (open.length === 0) return;
      open.at(-1)?.content.push(text);
      grow(text.length);
    },
    end: () => {
      const element = open.pop();
      if (element === undefined || open.length > 0) return;
      ready.push(element);
      size = 0;
    },
  });

  for await (const chunk of file.bytes)
    for (let at = 0; at < chunk.length; at += SLICE) {
      source.write(chunk.subarray(at, at + SLICE));
      yield* ready;
      ready = [];
    }
  source.close();
}

/** Name of the root element; undefined where `head` ends before it. Throws as `xmlElements` does. */
export function xmlRoot(fileName: string, head: Uint8Array): string | undefined {
  let root: string | undefined;
  const source = xmlSource(fileName, {
    start: ({ name }) => {
      root ??= name;
    },
    text: () => {},
    end: () => {},
  });
  try {
    for (let at = 0; at < head.length && root === undefined; at += SLICE)
      source.write(head.subarray(at, at + SLICE));
  } catch (error) {
    if (root === undefined) throw error;
  }
  return root;
}

/** All text inside, white space folded to single spaces; empty for an absent element. */
export function textOf(element: XmlElement | undefined): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

/** The first child of this name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.content.find((part): part is XmlElement => typeof part !== 'string' && part.name === name);

/** The children of this name, or all of them, in order. */
export const children = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.content ?? []).filter(
    (part): part is XmlElement => typeof part !== 'string' && (name === undefined || part.name === name),
  );

const rawText = (element: XmlElement | undefined): string =>
  (element?.content ?? []).map((part) => (typeof part === 'string' ? part : rawText(part))).join('');

interface Events {
  start(tag: { name: string; attributes: Readonly<Record<string, string>> }, depth: number): void;
  text(text: string): void;
  end(): void;
}

interface XmlSource {
  write(bytes: Uint8Array): void;
  close(): void;
  line(): number;
  fail(code: ListErrorCode, details: Readonly<Record<string, string>>): never;
}

/**
 * saxes knows no entity but the five of XML and those by number, and loads nothing; what it lacks is limits,
 * and a refusal of the DTD, which it passes over.
 */
function xmlSource(file: string, events: Events): XmlSource {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ position: true });
  let depth = 0;
  let attributes = 0;
  let last = 0;
  let first = true;

  const place = (): string => `line ${parser.line}, column ${parser.column}`;
  const fail: XmlSource['fail'] = (code, details) => {
    throw new ListError(code, { file, place: place(), ...details });
  };
  /** Whatever the parser holds back, it is no longer than what it has read since the last event. */
  const bound = (): void => {
    if (parser.position - last > LIMITS.text)
      fail('too-large', { what: 'one text, tag or comment', limit: `${LIMITS.text} characters` });
  };
  const step = (): void => {
    bound();
    last = parser.position;
  };
  const named = (name: string): void => {
    step();
    if (name.length > LIMITS.name) fail('too-large', { what: 'a name', limit: `${LIMITS.name} characters` });
  };
  const text = (value: string): void => {
    step();
    if (value !== '') events.text(value);
  };

  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
      fail('bad-encoding', { expected: `UTF-8 (the file declares ${encoding})` });
  });
  parser.on('doctype', () => fail('dtd-refused', {}));
  parser.on('comment', step);
  parser.on('processinginstruction', step);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('opentagstart', ({ name }) => {
    named(name);
    attributes = 0;
    if (++depth > LIMITS.depth)
      fail('too-large', { what: 'the depth of elements', limit: `${LIMITS.depth}` });
  });
  parser.on('attribute', ({ name }) => {
    named(name);
    if (++attributes > LIMITS.attributes)
      fail('too-large', { what: 'the number of attributes', limit: `${LIMITS.attributes}` });
  });
  parser.on('opentag', (tag) => {
    step();
    // Strings, as namespaces are not asked for.
    const attributes = tag.attributes as Readonly<Record<string, string>>;
    events.start({ name: local(tag.name), attributes }, depth);
  });
  parser.on('closetag', () => {
    step();
    depth--;
    events.end();
  });

  /** What the parser throws is about the file; so `because` is all that is left to say. */
  const parse = (feed: () => void, code: 'malformed' | 'truncated'): void => {
    try {
      feed();
    } catch (error) {
      if (error instanceof ListError) throw error;
      const because = (error as Error).message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      fail(code, { because });
    }
  };
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return bytes === undefined
        ? fail('truncated', {})
        : fail('bad-encoding', { place: `after line ${parser.line}`, expected: 'UTF-8' });
    }
  };

  return {
    write: (bytes) => {
      if (bytes.length === 0) return;
      if (first && isUtf16(bytes))
        fail('bad-encoding', { place: 'at the start', expected: 'UTF-8 but UTF-16' });
      first = false;
      const chars = decode(bytes);
      parse(() => parser.write(chars), 'malformed');
      bound();
    },
    close: () => {
      if (first) throw new ListError('empty', { file });
      decode();
      parse(() => parser.close(), 'truncated');
    },
    line: () => parser.line,
    fail,
  };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** By its mark, or by the zero byte that every character of a tag has in it. */
const isUtf16 = ([a, b]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0;
