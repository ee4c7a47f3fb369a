import type { Answer } from '../answer.ts';
import { placeName } from './values.ts';
import { PART_WORDS, WORDS } from './words.ts';

/** What was asked, in a line: the item, from where to where, on which day, under which law. */
export function subject({ built, determination, language }: Answer): string {
  const { question, on, known, reading, classification } = determination;
  const place = (fact: string): string | undefined => {
    const codes = question[fact]?.value;
    if (codes === undefined) return undefined;
    return [codes]
      .flat()
      .map((code) => placeName(String(code), language))
      .join(', ');
  };
  const given = (fact: string): boolean => question[fact]?.from === 'given';
  const quantity = question['item.quantity'];
  const item = built.item?.name ?? WORDS.described[language];
  const way = [place('shipment.from'), place('shipment.to')].filter(Boolean).join(` ${WORDS.to[language]} `);
  const parts = [
    `${item}${quantity ? ` x ${quantity.value}` : ''}`,
    way,
    ...(given('party.hq') ? [`${PART_WORDS.hq[language]} ${place('party.hq')}`] : []),
    ...(given('party.parent') ? [`${PART_WORDS.parent[language]} ${place('party.parent')}`] : []),
    ...built.understood.flatMap(({ what, given: name }) =>
      what === 'consignee' || what === 'endUser' || what === 'party'
        ? [what === 'party' ? name : `${PART_WORDS[what][language]} ${name}`]
        : [],
    ),
    `${WORDS.on[language]} ${on}${known < on ? `, ${WORDS.asKnown[language]} ${known}` : ''}`,
  ];
  const bills = built.question.bills?.length ? ` + ${built.question.bills.join(', ')}` : '';
  const paragraphs = classification.length > 0 ? ` ${classification.join(', ')}.` : '';
  return `${parts.filter(Boolean).join(', ')} (${WORDS.reading[language]} ${reading}${bills}).${paragraphs}`;
}
