import { type Chip, recordOfChip } from '@licet/catalog';
import { Link } from '../../app/link.tsx';
import { ConfidenceTag } from '../../controls/confidence.tsx';
import { useCarried } from '../../law/carried.ts';
import type { Moment } from '../../law/moment.ts';
import { typeset } from '../../law/typeset.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';

/** The events of the record about the model that were public by the day of knowledge, newest first. */
export function Events({ chip, moment: { known } }: { readonly chip: Chip; readonly moment: Moment }) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const carried = useCarried();
  const events = recordOfChip(`${chip.maker} ${chip.model}`).filter((event) => event.public <= known);
  return (
    <section>
      <h2>{words.events}</h2>
      {events.length === 0 ? (
        <p className="empty">{fill(words.noEvents, { known: format.day(known) })}</p>
      ) : (
        <ol className="chip-events">
          {events.toReversed().map((event) => (
            <li key={event.id}>
              <time dateTime={event.date}>
                {event.approximate && `${words.about} `}
                {format.day(event.date)}
              </time>
              <div>
                {typeset(event.title[format.language], format.language)}{' '}
                <ConfidenceTag tag={event.confidence} />
                {event.detail !== undefined && (
                  <span className="chip-sub" lang="en">
                    {event.detail}
                  </span>
                )}
                <span className="chip-sub">
                  {event.public !== event.date &&
                    `${fill(words.publicOn, { day: format.day(event.public) })} · `}
                  <span lang="en">{event.sourceNote}</span>
                  {event.source !== null && (
                    <>
                      {' · '}
                      <a href={event.source} rel="noreferrer">
                        {words.sourceLink}
                      </a>
                    </>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
      <p className="no-print">
        <Link page="timeline" params={{ ...carried, item: chip.id }}>
          {words.timeline}
        </Link>
      </p>
    </section>
  );
}
