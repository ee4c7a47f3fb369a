import {
  determine,
  type Iso,
  type Language,
  type Library,
  LicetError,
  lru,
  type Reading,
  sheet,
  writtenDay,
} from '@licet/engine';
import { flagged } from '../../answer.ts';
import { BadInput } from '../../errors/bad-input.ts';
import { lawErrorIn } from '../../errors/law-error.ts';
import { billId } from '../../question/bill.ts';
import { type Built, buildQuestion } from '../../question/build.ts';
import type { PartyScreener } from '../../question/party-screener.ts';
import type { Field } from '../columns/fields.ts';
import type { Mapping } from '../columns/map-columns.ts';
import { type Answer, errorOf } from './answer.ts';
import { askedOfRow } from './asked-of-row.ts';
import { describe } from './describe.ts';
import { lawsOn } from './laws-on.ts';

/** What holds for every row that does not say otherwise. */
export interface AskerOptions {
  readonly today: Iso;
  readonly on?: string | undefined;
  readonly known?: string | undefined;
  readonly reading?: string | undefined;
  readonly bills?: readonly string[] | undefined;
  readonly strict?: boolean | undefined;
  readonly language?: Language | undefined;
  /** Screens the parties of a row; without it every row says that they were not. */
  readonly screen?: PartyScreener | undefined;
}

/** A few hundred bytes each: the cases of an order book fit, and a file of any length takes no more. */
const CASES = 200_000;
const BY_UNITS = 5_000;
const LAWS = 20_000;
/** What is remembered has to be short, and no name, number or country is as long as this. */
const LONGEST_CELL = 1_000;

/**
 * Answers rows, and remembers the cases. Two rows are one case if they name the same item and facts, fall
 * under the same law, and no rule can tell the rest of them apart (see `signer`).
 *
 * Throws at once what is wrong with the options; what is wrong with a row becomes its error.
 */
export function asker(
  law: Library,
  header: readonly string[],
  mapping: Mapping,
  options: AskerOptions,
): (cells: readonly string[]) => Answer {
  const { today, strict = false, language = 'en', screen } = options;
  const bills = (options.bills ?? []).map((bill) => billId(law.pack, bill));
  const usual = {
    on: writtenDay(options.on ?? today),
    known: writtenDay(options.known ?? today),
    reading: (options.reading ?? 'enforced') as Reading,
  };
  law.edition({ ...usual, bills });

  const { fields } = mapping;
  const knownGiven = options.known !== undefined || fields.known !== undefined;
  const described = [
    ...(fields.item === undefined ? [] : [fields.item]),
    ...mapping.facts.map(({ index }) => index),
  ];
  const columns = [...Object.values(fields), ...mapping.facts.map(({ index }) => index)];
  const laws = lawsOn(law, bills, LAWS);
  const cases = lru<Answer | 'by units'>(CASES);
  const byUnits = lru<Answer>(BY_UNITS);
  const cellOf = (cells: readonly string[], field: Field): string | undefined => {
    const index = fields[field];
    return index === undefined ? undefined : (cells[index] as string).trim();
  };

  /** An empty day is not today: the row says that it has a day, and does not say which. */
  const dayOf = (cells: readonly string[], field: 'on' | 'known'): string => {
    const cell = cellOf(cells, field);
    return cell === undefined ? usual[field] : writtenDay(cell);
  };

  const determined = (cells: readonly string[]): Answer => {
    const built = buildQuestion({ ...askedOfRow(cells, mapping), strict }, { today });
    const [on, known] = [dayOf(cells, 'on'), dayOf(cells, 'known')];
    const reading = (cellOf(cells, 'reading')?.toLowerCase() || usual.reading) as Reading;
    const asked = { ...built, question: { ...built.question, on, known, reading, bills } };
    const screened = screen?.(asked, { knownGiven }) ?? asked;
    const { question } = screened;
    const inForce = laws(question);
    const signature = inForce.sign(sheet(law.pack.facts, question.facts, { strict }));
    const key = [inForce.id, signature, told(screened), ...described.map((index) => cells[index])].join(
      '\u0000',
    );

    const before = cases.get(key);
    if (before !== undefined && before !== 'by units') return before;
    // What a missing figure would lead to may depend on how many units there are, not only on which side of
    // a line they lie.
    const counted = `${key}\u0000${cellOf(cells, 'quantity') ?? ''}`;
    const same = before === undefined ? undefined : byUnits.get(counted);
    if (same) return same;
    const determination = determine(law, question, { strict, language, timeline: false });
    const answer = describe(flagged(determination, screened), language);
    if (answer.cells.licet_missing === '' || !inForce.countsUnits) cases.set(key, answer);
    else {
      cases.set(key, 'by units');
      byUnits.set(counted, answer);
    }
    return answer;
  };

  return (cells) => {
    const endless = columns.find((index) => (cells[index] as string).length > LONGEST_CELL);
    if (endless !== undefined)
      return errorOf(
        `${(header[endless] as string).trim()}: more than ${LONGEST_CELL} characters; expected a name or a value.`,
      );
    try {
      return determined(cells);
    } catch (error) {
      if (error instanceof BadInput) return errorOf(error.in(language));
      if (error instanceof LicetError) return errorOf(lawErrorIn(error, language));
      throw error;
    }
  };
}

/** What no rule reads and the answer tells all the same: why nobody can say, and the state of the lists. */
function told({ question, screened }: Pick<Built, 'question' | 'screened'>): string {
  if (screened === undefined) return '';
  const reasons = Object.values(question.facts).flatMap((fact) =>
    fact.state === 'unknown' && fact.source !== undefined ? [fact.source] : [],
  );
  return [...new Set(reasons), ...screened.flags.map(({ flag }) => flag)].join('\u0001');
}
