import { ofacAdvanced } from './ofac-advanced.ts';
import { ofacPlain } from './ofac-plain.ts';
import type { Reader } from './reader.ts';
import { xmlElements } from './xml.ts';

/**
 * OFAC's XML: the advanced layout (`sdn_advanced.xml`, `cons_advanced.xml`, root `<Sanctions>`), which names the
 * list of each entry, its day, and the names in their own script; and the plain one (`sdn.xml`,
 * `consolidated.xml`, root `<sdnList>`), which gives none of these.
 */
export const ofacXml: Reader = {
  id: 'ofac-xml',
  sources: ['SDN', 'SSI', 'PLC', 'CMIC', 'MBS', 'CAP', 'FSE', 'OTHER'],
  async *read(file) {
    const plain = ofacPlain(file.name);
    const advanced = ofacAdvanced(file.name);
    const elements = xmlElements(file, {
      roots: ['Sanctions', 'sdnList'],
      take: [...plain.elements, ...advanced.elements],
    });
    for await (const element of elements)
      if (plain.elements.includes(element.name)) yield* plain.take(element);
      else advanced.take(element);
    yield* plain.end();
    yield* advanced.end();
  },
};
