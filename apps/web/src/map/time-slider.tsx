import { type Day, day, type Iso, iso } from '@licet/engine';
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useWidth } from '../controls/use-width.ts';
import type { Format } from '../words/format.ts';
import { fill } from '../words/language.ts';
import type { MapWords } from './figures.ts';
import { lastTurning, type Turning } from './instruments.ts';

interface Props {
  readonly on: Iso;
  readonly first: Day;
  readonly last: Day;
  readonly turnings: readonly Turning[];
  readonly onDay: (on: Day) => void;
  /** How many chips change their answer on a day. */
  readonly movedOn: (turning: Turning) => number;
  readonly words: MapWords;
  readonly format: Format;
}

const DAYS_PER_SECOND = 60;
const STEP_MS = 1_400;
const REST_MS = 150;
/** Half of the thumb, which the browser keeps within the track. */
const EDGE = 8;

/** The day by hand: a range with the documents as ticks, play, and steps from change to change. */
export function TimeSlider({ on, first, last, turnings, onDay, movedOn, words, format }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Turning>();
  const now = day(on);
  const shown = useMemo(
    () => turnings.filter((one) => one.on >= first && one.on <= last),
    [turnings, first, last],
  );
  const [playing, setPlaying] = usePlay(now, first, last, shown, onDay);
  const current = lastTurning(turnings, now);
  const caption = pointed ?? current;
  const moved = useMoved(caption, movedOn);
  const before = shown.findLast((one) => one.on < now);
  const after = shown.find((one) => one.on > now);
  const at = (value: Day): number =>
    EDGE + ((value - first) / Math.max(last - first, 1)) * (width - 2 * EDGE);
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const near = shown.reduce<Turning | undefined>(
      (best, one) =>
        best === undefined || Math.abs(at(one.on) - x) < Math.abs(at(best.on) - x) ? one : best,
      undefined,
    );
    setPointed(near && Math.abs(at(near.on) - x) < 12 ? near : undefined);
  };
  const go = (turning: Turning | undefined): void => {
    setPlaying(false);
    if (turning) onDay(turning.on);
  };
  return (
    <div className="time">
      <div className="time-row">
        <button
          type="button"
          className="quiet icon"
          onClick={() => go(before)}
          disabled={before === undefined}
          aria-label={words.before}
          title={words.before}
        >
          <Icon path="M-4-5V5M5-5L-2 0L5 5Z" />
        </button>
        <button
          type="button"
          className="icon"
          onClick={() => setPlaying(!playing)}
          aria-label={playing ? words.pause : words.play}
          title={playing ? words.pause : words.play}
        >
          <Icon path={playing ? 'M-3-5V5M3-5V5' : 'M-3-5L5 0L-3 5Z'} />
        </button>
        <button
          type="button"
          className="quiet icon"
          onClick={() => go(after)}
          disabled={after === undefined}
          aria-label={words.after}
          title={words.after}
        >
          <Icon path="M4-5V5M-5-5L2 0L-5 5Z" />
        </button>
        <div className="track" ref={frame}>
          <svg
            width={width}
            height="30"
            aria-hidden="true"
            onPointerMove={point}
            onPointerLeave={() => setPointed(undefined)}
            onClick={() => go(pointed)}
          >
            {years(first, last).map((year) => (
              <text key={year} x={at(day(`${year}-01-01`))} y="10" textAnchor="middle">
                {year}
              </text>
            ))}
            {shown.map((one) => (
              <line
                key={one.on}
                className={`turning turning-${kindOf(one)}${one === caption ? ' current' : ''}`}
                x1={at(one.on)}
                x2={at(one.on)}
                y1="15"
                y2="30"
              />
            ))}
          </svg>
          <input
            type="range"
            min={first}
            max={last}
            value={now}
            aria-label={words.time}
            aria-valuetext={
              current
                ? fill(words.timeIs, {
                    day: format.day(on),
                    since: format.day(iso(current.on)),
                    names: namesOf(current),
                  })
                : format.day(on)
            }
            onChange={(event) => {
              setPlaying(false);
              onDay(Number(event.target.value));
            }}
            onKeyDown={(event) => {
              if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
              event.preventDefault();
              go(event.key === 'PageUp' ? after : before);
            }}
          />
        </div>
      </div>
      <p className="turned">
        {caption && (
          <>
            <strong>
              {caption === current
                ? fill(words.under, { day: format.day(iso(caption.on)) })
                : format.day(iso(caption.on))}
            </strong>{' '}
            {caption.instruments.map(({ instrument: { id, url, title }, effect, note }, i) => (
              <span key={id}>
                {i > 0 && ' · '}
                {url === undefined ? <b>{id}</b> : <a href={url}>{id}</a>}
                {effect !== 'begins' && ` (${words[effect]})`}: {(note ?? title)[format.language]}
              </span>
            ))}{' '}
            {moved !== undefined && <span className="soft">· {movedWords(moved, words)}</span>}
          </>
        )}
      </p>
    </div>
  );
}

const Icon = ({ path }: { readonly path: string }) => (
  <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
    <path d={path} />
  </svg>
);

const namesOf = ({ instruments }: Turning): string =>
  instruments.map(({ instrument: { id } }) => id).join(', ');

/** A day is as weighty as the weightiest of its documents. */
const kindOf = ({ instruments }: Turning): string =>
  instruments.some(({ instrument: { authority } }) => authority === 'regulation' || authority === 'order')
    ? 'rule'
    : instruments.some(({ instrument: { authority } }) => authority === 'letter')
      ? 'letter'
      : 'word';

const movedWords = (count: number, words: MapWords): string =>
  count === 0 ? words.movesNone : count === 1 ? words.movesOne : fill(words.moves, { count });

function years(first: Day, last: Day): readonly string[] {
  const result: string[] = [];
  for (let year = Number(iso(first).slice(0, 4)) + 1; day(`${year}-01-01`) <= last; year++)
    result.push(String(year));
  return result;
}

/** Every chip decided on two days: counted when the hand rests. */
function useMoved(turning: Turning | undefined, movedOn: (turning: Turning) => number): number | undefined {
  const [counted, setCounted] = useState<{
    readonly of: Turning;
    readonly by: unknown;
    readonly count: number;
  }>();
  useEffect(() => {
    if (turning === undefined) return;
    const timer = setTimeout(
      () => setCounted({ of: turning, by: movedOn, count: movedOn(turning) }),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [turning, movedOn]);
  return counted?.of === turning && counted?.by === movedOn ? counted.count : undefined;
}

/** Runs through the days; from change to change, without anything between, for who asked for less motion. */
function usePlay(
  now: Day,
  first: Day,
  last: Day,
  turnings: readonly Turning[],
  onDay: (on: Day) => void,
): readonly [boolean, (on: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ now, turnings, onDay });
  latest.current = { now, turnings, onDay };
  useEffect(() => {
    if (!playing) return;
    let from = latest.current.now >= last ? first : latest.current.now;
    const show = (to: Day): void => {
      latest.current.onDay(Math.min(to, last));
      if (to >= last) setPlaying(false);
    };
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const step = (): void => {
        from = latest.current.turnings.find((one) => one.on > from)?.on ?? last;
        show(from);
      };
      step();
      const timer = setInterval(step, STEP_MS);
      return () => clearInterval(timer);
    }
    let begun: number | undefined;
    let frame = requestAnimationFrame(function next(time) {
      begun ??= time;
      show(from + Math.floor(((time - begun) / 1000) * DAYS_PER_SECOND));
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, first, last]);
  return [playing, setPlaying];
}
