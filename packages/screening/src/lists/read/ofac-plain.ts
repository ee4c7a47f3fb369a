import type { Address, Alias, PartyType } from '../party.ts';
import type { SourceId } from '../sources.ts';
import { listOfPrograms, unsureLists } from './ofac-programs.ts';
import { isoFromUs, partyReads } from './parts.ts';
import { ListError, type Read } from './reader.ts';
import { child, children, textOf, type XmlElement } from './xml.ts';

const TYPES: Readonly<Record<string, PartyType>> = {
  Individual: 'individual',
  Entity: 'entity',
  Vessel: 'vessel',
  Aircraft: 'aircraft',
};

/** OFAC's plain XML (`sdn.xml`, `consolidated.xml`), one element after the other. */
interface OfacPlain {
  readonly elements: readonly string[];
  take(element: XmlElement): Read[];
  /** Throws `count-differs` where the file announced another number of entries. */
  end(): Read[];
}

export function ofacPlain(file: string): OfacPlain {
  let announced: number | undefined;
  let entries = 0;
  const unsure: string[] = [];

  return {
    // The first spelling is OFAC's own.
    elements: ['sdnEntry', 'publshInformation', 'publishInformation'],
    take: (element) => {
      if (element.name === 'sdnEntry') {
        entries++;
        const { source, sure } = listOfPrograms(programsOf(element));
        if (!sure) unsure.push(uidOf(element));
        return partyOf(element, source);
      }
      const count = textOf(child(element, 'Record_Count'));
      if (/^\d+$/.test(count)) announced = Number(count);
      const date = isoFromUs(textOf(child(element, 'Publish_Date')));
      return date === undefined ? [] : [{ kind: 'dated', date, what: 'day of publication' }];
    },
    end: () => {
      if (announced !== undefined && announced !== entries)
        throw new ListError('count-differs', { file, expected: announced, given: entries });
      return unsureLists(unsure, entries);
    },
  };
}

const uidOf = (element: XmlElement): string => textOf(child(element, 'uid'));

const programsOf = (element: XmlElement): string[] =>
  children(child(element, 'programList'), 'program').map(textOf).filter(Boolean);

function partyOf(element: XmlElement, source: SourceId): Read[] {
  const uid = uidOf(element);
  const type = TYPES[textOf(child(element, 'sdnType'))];
  const remarks = textOf(child(element, 'remarks'));
  const listed = (list: string, item: string): XmlElement[] => children(child(element, list), item);
  return partyReads(`line ${element.line}${uid && ` (uid ${uid})`}`, {
    source,
    name: nameOf(element),
    aliases: listed('akaList', 'aka').map(aliasOf),
    addresses: listed('addressList', 'address').map(addressOf),
    countries: [
      ...listed('nationalityList', 'nationality').map((item) => textOf(child(item, 'country'))),
      ...listed('citizenshipList', 'citizenship').map((item) => textOf(child(item, 'country'))),
      textOf(child(child(element, 'vesselInfo'), 'vesselFlag')),
    ],
    programs: programsOf(element),
    ...(type && { type }),
    ...(uid && { number: uid }),
    ...(remarks && { remarks }),
  });
}

const nameOf = (element: XmlElement): string =>
  `${textOf(child(element, 'firstName'))} ${textOf(child(element, 'lastName'))}`;

function aliasOf(element: XmlElement): Alias {
  const name = nameOf(element);
  if (textOf(child(element, 'category')) === 'weak') return { name, kind: 'weak' };
  return textOf(child(element, 'type')) === 'f.k.a.' ? { name, kind: 'former' } : { name };
}

function addressOf(element: XmlElement): Address {
  const text = (name: string): string => textOf(child(element, name));
  return {
    text: ['address1', 'address2', 'address3', 'stateOrProvince', 'postalCode']
      .map(text)
      .filter(Boolean)
      .join(', '),
    city: text('city'),
    country: text('country'),
  };
}
