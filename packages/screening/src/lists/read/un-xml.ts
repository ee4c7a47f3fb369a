import type { Address, Alias } from '../party.ts';
import { isoDay, partyReads } from './parts.ts';
import type { Read, Reader } from './reader.ts';
import { child, children, textOf, type XmlElement, xmlElements } from './xml.ts';

const NAMES = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const;

/**
 * The consolidated list of the UN Security Council, in its XML. The reference number (`KPe.001`) is both the
 * number of an entry and what one cites.
 */
export const unXml: Reader = {
  id: 'un-xml',
  sources: ['UN'],
  async *read(file) {
    let generated: string | undefined;
    const elements = xmlElements(file, {
      roots: ['CONSOLIDATED_LIST'],
      take: ['INDIVIDUAL', 'ENTITY'],
      opened: ({ attributes }) => {
        generated = attributes.dateGenerated;
      },
    });
    for await (const element of elements) yield* partyOf(element);
    const date = isoDay(generated ?? '');
    if (date !== undefined)
      yield { kind: 'dated', date, what: 'day on which the file was made', source: 'UN' };
  },
};

function partyOf(element: XmlElement): Read[] {
  const text = (name: string): string => textOf(child(element, name));
  const values = (name: string): string[] =>
    children(element, name).flatMap((list) => children(list, 'VALUE').map(textOf));
  const reference = text('REFERENCE_NUMBER');
  const remarks = text('COMMENTS1');
  const program = text('UN_LIST_TYPE');
  return partyReads(`line ${element.line}${reference && ` (${reference})`}`, {
    source: 'UN',
    type: element.name === 'ENTITY' ? 'entity' : 'individual',
    name: NAMES.map(text).filter(Boolean).join(' '),
    aliases: [
      { name: text('NAME_ORIGINAL_SCRIPT') },
      ...children(element, `${element.name}_ALIAS`).flatMap(aliasesOf),
    ],
    addresses: children(element, `${element.name}_ADDRESS`).map(addressOf),
    countries: values('NATIONALITY'),
    programs: program === '' ? [] : [program],
    listed: text('LISTED_ON'),
    ...(reference && { citation: reference, number: reference }),
    ...(remarks && { remarks }),
  });
}

/** One element sometimes holds several names: "Azim A; Azim B" or "Ali A b) Aly A". */
function aliasesOf(element: XmlElement): Alias[] {
  const quality = textOf(child(element, 'QUALITY'));
  const kind = quality === 'Low' ? 'weak' : quality === 'f.k.a.' ? 'former' : undefined;
  return textOf(child(element, 'ALIAS_NAME'))
    .split(/;|(?:^|\s)[a-z]\)\s/)
    .map((name) => ({ name, ...(kind && { kind }) }));
}

function addressOf(element: XmlElement): Address {
  const text = (name: string): string => textOf(child(element, name));
  return {
    text: ['STREET', 'STATE_PROVINCE', 'ZIP_CODE', 'NOTE'].map(text).filter(Boolean).join(', '),
    city: text('CITY'),
    country: text('COUNTRY'),
  };
}
