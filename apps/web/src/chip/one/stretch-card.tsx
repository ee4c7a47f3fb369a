import type { Item } from '@licet/catalog';
import { causeNames, law } from '@licet/cli/in-browser';
import { Link } from '../../app/link.tsx';
import { OutcomeMark } from '../../controls/outcome.tsx';
import { usePlaceName } from '../../controls/places-field.tsx';
import { useCarried } from '../../law/carried.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';
import type { Picked } from './ribbon.tsx';
import { lastDay, type Strip } from './strips.ts';

interface Props {
  readonly item: Item;
  readonly strips: readonly Strip[];
  readonly picked: Picked | undefined;
}

/** What the stretch under the hand is: its days, its answer, what made it, and the way to the whole answer. */
export function StretchCard({ item, strips, picked }: Props) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const nameOf = usePlaceName();
  const carried = useCarried();
  const stretch = strips
    .find(({ place, reading }) => place === picked?.place && reading === picked.reading)
    ?.stretches.find(({ on }) => on === picked?.on);
  if (picked === undefined || stretch === undefined)
    return <p className="ribbon-stretch soft">{words.pickSegment}</p>;
  const causes = causeNames(stretch.by, format.language).join(words.semicolon);
  const first = stretch.on === law.pack.coveredFrom;
  return (
    <div className="ribbon-stretch">
      <p className="ribbon-answer">
        <OutcomeMark answer={stretch} />
      </p>
      <p>
        <strong>{nameOf(picked.place)}</strong> · {words[`reading-${picked.reading}`]} ·{' '}
        <span className="nowrap">
          {fill(words.days, { from: format.day(stretch.on), to: format.day(lastDay(stretch)) })}
        </span>{' '}
        · {words.paragraphs}
        {words.colon}
        {stretch.classification.join(', ') || words.noParagraph}
      </p>
      <p>
        {words.cause}
        {words.colon}
        {causes || (first ? words.firstRules : '')}{' '}
        <Link
          page="check"
          params={{ ...carried, item: item.id, to: picked.place, reading: picked.reading, on: stretch.on }}
        >
          {fill(words.askThen, { day: format.day(stretch.on) })}
        </Link>
      </p>
    </div>
  );
}
