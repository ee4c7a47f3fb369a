import { answerWords } from '@licet/cli/in-browser';
import { day, type Iso, type Reading, type Stretch } from '@licet/engine';
import { type KeyboardEvent, useRef } from 'react';
import { OutcomeSign } from '../../controls/outcome.tsx';
import { shapeOf } from '../../controls/outcome-shape.ts';
import { usePlaceName } from '../../controls/places-field.tsx';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';
import { lastDay, type Strip, stretchOn } from './strips.ts';

/** A stretch of a strip, by the day on which it begins. */
export interface Picked {
  readonly place: string;
  readonly reading: Reading;
  readonly on: Iso;
}

interface Props {
  readonly strips: readonly Strip[];
  readonly places: readonly string[];
  readonly readings: readonly Reading[];
  readonly from: Iso;
  readonly until: Iso;
  readonly on: Iso;
  readonly picked: Picked | undefined;
  readonly onPick: (picked: Picked) => void;
}

/** Strips over a common axis of time. One of their stretches takes the tab; the arrow keys move to the others. */
export function Ribbon({ strips, places, readings, from, until, on, picked, onPick }: Props) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const nameOf = usePlaceName();
  const chart = useRef<HTMLDivElement>(null);
  const span = day(until) + 1 - day(from);
  const at = (iso: Iso): string => `${Math.round(((day(iso) - day(from)) / span) * 1e5) / 1e3}%`;
  const widthOf = ({ on: start, to }: Stretch): string =>
    `${Math.round(((day(to) - day(start)) / span) * 1e5) / 1e3}%`;
  const years = yearsBetween(from, until);
  // A label that would leave the chart stands on the other side of its mark.
  const isLate = day(on) - day(from) > span * 0.6;
  const stripOn = (place: string, reading: Reading): Strip | undefined =>
    strips.find((strip) => strip.place === place && strip.reading === reading);
  const own = picked && stripOn(picked.place, picked.reading) ? picked : undefined;
  const tabbed = own ?? defaultOf(strips[0], on);

  const focus = ({ place, reading, on: start }: Picked): void => {
    chart.current?.querySelector<HTMLElement>(`[data-key="${place} ${reading} ${start}"]`)?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const strip = tabbed && stripOn(tabbed.place, tabbed.reading);
    if (!tabbed || !strip) return;
    const i = strip.stretches.findIndex((stretch) => stretch.on === tabbed.on);
    const row = strips.indexOf(strip);
    const along = (to: Stretch | undefined): Picked | undefined => to && { ...tabbed, on: to.on };
    const across = (to: Strip | undefined): Picked | undefined => {
      const stretch = to && (stretchOn(to, tabbed.on) ?? to.stretches.at(-1));
      return to && stretch && { place: to.place, reading: to.reading, on: stretch.on };
    };
    const targets: Readonly<Record<string, Picked | undefined>> = {
      ArrowRight: along(strip.stretches[i + 1]),
      ArrowLeft: along(strip.stretches[i - 1]),
      Home: along(strip.stretches[0]),
      End: along(strip.stretches.at(-1)),
      ArrowDown: across(strips[row + 1]),
      ArrowUp: across(strips[row - 1]),
    };
    const target = targets[event.key];
    if (event.key in targets) event.preventDefault();
    if (target) focus(target);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are the parts of a chart.
    <div
      ref={chart}
      className={readings.length > 1 ? 'ribbon ribbon-several' : 'ribbon'}
      role="group"
      aria-label={words.ribbonChart}
      onKeyDown={move}
    >
      <div className="ribbon-axis" aria-hidden="true">
        <span />
        <div>
          {years.map((year) => (
            <span key={year} style={{ left: at(`${year}-01-01` as Iso) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      {places.map((place) => (
        <div key={place} className="ribbon-place">
          <div className="ribbon-name">{nameOf(place)}</div>
          <div>
            {readings.map((reading) => (
              <div key={reading} className={readings.length > 1 ? 'ribbon-line several' : 'ribbon-line'}>
                {readings.length > 1 && <span className="ribbon-reading">{words[`reading-${reading}`]}</span>}
                <div className="ribbon-strip">
                  {(stripOn(place, reading)?.stretches ?? []).map((stretch) => {
                    const key = `${place} ${reading} ${stretch.on}`;
                    const chosen = { place, reading, on: stretch.on };
                    const isOwn =
                      tabbed?.place === place && tabbed.reading === reading && tabbed.on === stretch.on;
                    const answer = answerWords(stretch, format.language);
                    return (
                      <button
                        key={key}
                        type="button"
                        data-key={key}
                        className={`ribbon-segment ${shapeOf(stretch).className}`}
                        style={{ left: at(stretch.on), width: widthOf(stretch) }}
                        tabIndex={isOwn ? 0 : -1}
                        aria-pressed={own !== undefined && isOwn}
                        aria-label={fill(words.segment, {
                          place: nameOf(place),
                          reading: words[`reading-${reading}`],
                          from: format.day(stretch.on),
                          to: format.day(lastDay(stretch)),
                          answer,
                        })}
                        onFocus={() => onPick(chosen)}
                        onPointerEnter={() => onPick(chosen)}
                      >
                        <OutcomeSign answer={stretch} size={12} />
                        <span className="ribbon-words">{answer}</span>
                      </button>
                    );
                  })}
                  {years.map((year) => (
                    <i key={year} className="tick-year" style={{ left: at(`${year}-01-01` as Iso) }} />
                  ))}
                  {on >= from && (
                    <i
                      className="tick-day"
                      style={{ left: at(on) }}
                      title={fill(words.dayMark, { day: format.day(on) })}
                    />
                  )}
                </div>
              </div>
            ))}
          </div>
        </div>
      ))}
      {on >= from && (
        <div className="ribbon-axis" aria-hidden="true">
          <span />
          <div className="ribbon-day">
            <span className={isLate ? 'late' : undefined} style={{ left: at(on) }}>
              {isLate ? `${format.day(on)} ▲` : `▲ ${format.day(on)}`}
            </span>
          </div>
        </div>
      )}
    </div>
  );
}

/** Where the tab enters: the stretch of the day asked about in the first strip. */
function defaultOf(strip: Strip | undefined, on: Iso): Picked | undefined {
  const stretch = strip && (stretchOn(strip, on) ?? strip.stretches[0]);
  return strip && stretch && { place: strip.place, reading: strip.reading, on: stretch.on };
}

function yearsBetween(from: Iso, until: Iso): number[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
