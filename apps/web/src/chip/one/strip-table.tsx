import type { Stretch } from '@licet/engine';
import { OutcomeMark } from '../../controls/outcome.tsx';
import { usePlaceName } from '../../controls/places-field.tsx';
import { ScrollBox } from '../../controls/scroll-box.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';
import { lastDay, type Strip } from './strips.ts';

/** The ribbon as a table: a row for each stretch. */
export function StripTable({
  strips,
  causes,
}: {
  readonly strips: readonly Strip[];
  readonly causes: (by: Stretch['by']) => string;
}) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const nameOf = usePlaceName();
  return (
    <ScrollBox label={words.ribbonChart}>
      <table>
        <caption className="visually-hidden">{words.ribbonChart}</caption>
        <thead>
          <tr>
            {[
              words.place,
              words.reading,
              words.from,
              words.to,
              words.outcome,
              words.paragraphs,
              words.cause,
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strips.flatMap(({ place, reading, stretches }) =>
            stretches.map((stretch) => (
              <tr key={`${place} ${reading} ${stretch.on}`}>
                <th scope="row">{nameOf(place)}</th>
                <td>{words[`reading-${reading}`]}</td>
                <td className="nowrap">{format.day(stretch.on)}</td>
                <td className="nowrap">{format.day(lastDay(stretch))}</td>
                <td>
                  <OutcomeMark answer={stretch} />
                </td>
                <td>{stretch.classification.join(', ')}</td>
                <td>{causes(stretch.by)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollBox>
  );
}
