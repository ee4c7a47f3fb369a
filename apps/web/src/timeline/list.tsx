import type { Iso } from '@licet/engine';
import { useId } from 'react';
import { setParams } from '../app/address.ts';
import { ConfidenceTag } from '../controls/confidence.tsx';
import { typeset, upper } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { Details } from './details.tsx';
import { type Entry, hasId, isOpen } from './entry.ts';
import { gapOf } from './gap.ts';
import { beginsWord, gapShort } from './say.ts';
import { TIMELINE_WORDS } from './words.ts';

interface Props {
  readonly entries: readonly Entry[];
  readonly open: string | undefined;
  readonly asOf: Iso;
  /** Whether what is open stands within the list, or elsewhere. */
  readonly unfolds: boolean;
}

/** The timeline read downward: both days of every entry, by year. */
export function List({ entries, open, asOf, unfolds }: Props) {
  const words = useWords(TIMELINE_WORDS);
  const prefix = useId();
  const years = [...new Set(entries.map(({ announced }) => announced.slice(0, 4)))];
  return (
    <div className="tl-list">
      {years.length > 1 && (
        <nav className="tl-years" aria-label={words.years}>
          {years.map((year) => (
            <a key={year} href={`#${prefix}${year}`}>
              {year}
            </a>
          ))}
        </nav>
      )}
      {years.map((year) => (
        <section key={year} aria-labelledby={`${prefix}${year}`}>
          <h2 id={`${prefix}${year}`}>{year}</h2>
          <ol>
            {entries
              .filter(({ announced }) => announced.startsWith(year))
              .map((entry) => (
                <Item
                  key={entry.id}
                  entry={entry}
                  opened={open !== undefined && hasId(entry, open)}
                  asOf={asOf}
                  unfolds={unfolds}
                />
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Item({
  entry,
  opened,
  asOf,
  unfolds,
}: {
  readonly entry: Entry;
  readonly opened: boolean;
  readonly asOf: Iso;
  readonly unfolds: boolean;
}) {
  const words = useWords(TIMELINE_WORDS);
  const format = useFormat();
  const { announced, begins, complies, cite, title, lane, approximate, confidence } = entry;
  const gap = gapShort(gapOf(entry, asOf), words);
  const body = useId();
  const apart = begins !== undefined && begins !== announced;
  return (
    <li className={`tl-item tl-lane-${lane}`}>
      <button
        type="button"
        aria-expanded={opened}
        aria-controls={opened && unfolds ? body : undefined}
        onClick={() => setParams({ event: opened ? undefined : entry.id })}
      >
        <span className="tl-when">
          <span>
            {approximate && !apart && '~ '}
            {format.day(announced)}
          </span>
          {apart && (
            <span className="soft">
              {beginsWord(entry, words)} {approximate && '~ '}
              {format.day(begins)}
            </span>
          )}
          {complies !== undefined && (
            <span className="soft">
              {words.complianceDay} {format.day(complies)}
            </span>
          )}
        </span>
        <span className="tl-what">
          {cite !== undefined && <b>{cite} </b>}
          {typeset(
            cite === undefined ? upper(title[format.language]) : title[format.language],
            format.language,
          )}
          <span className="tl-tags">
            <span className="tl-tag">{words[lane]}</span>
            {gap !== undefined && (
              <span className={isOpen(entry) ? 'tl-tag tl-tag-open' : 'tl-tag'}>{gap}</span>
            )}
          </span>
        </span>
      </button>
      <ConfidenceTag tag={confidence} />
      {opened && unfolds && (
        <div id={body} className="tl-unfolded">
          <Details entry={entry} asOf={asOf} />
        </div>
      )}
    </li>
  );
}
