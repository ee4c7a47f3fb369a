import { VERIFIED_THROUGH } from '@licet/ear';
import { day, type Iso, iso } from '@licet/engine';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link } from '../app/link.tsx';
import { typeset, upper } from '../law/typeset.ts';
import { shortMonth } from '../words/day.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { type Entry, firstDay, hasId, lastDay } from './entry.ts';
import { type Gap, gapOf } from './gap.ts';
import { useHere } from './here.ts';
import type { Lane } from './lanes.ts';
import { neighbor } from './neighbor.ts';
import { gapShort, spoken } from './say.ts';
import { type Scale, scaleOf, ticksOf } from './scale.ts';
import { stack } from './stack.ts';
import { PAD, Track } from './track.tsx';
import { TIMELINE_WORDS } from './words.ts';

const FIRST: Iso = '2022-08-01';
const MONTH = 365.25 / 12;
const ROW = 30;
/** Pixels per letter of a name, at most; a longer name is cut. */
const LETTER = 6.9;

/** How wide a month is drawn; `all` fits the whole time into the window. */
const ZOOMS = { all: 0, '1': 44, '2': 88, '4': 176 } as const;
export type Zoom = keyof typeof ZOOMS;
export const ZOOM_STEPS: readonly Zoom[] = ['all', '1', '2', '4'];

interface Props {
  /** In the order of time. */
  readonly entries: readonly Entry[];
  readonly lanes: readonly Lane[];
  readonly open: string | undefined;
  readonly today: Iso;
  /** The last day of which the sources speak. */
  readonly asOf: Iso;
  /** A day that the address names, marked. */
  readonly on: Iso | undefined;
  readonly width: number;
  readonly zoom: Zoom;
  readonly onZoom: (step: 1 | -1) => void;
}

interface Laid {
  readonly entry: Entry;
  readonly gap: Gap | undefined;
  readonly from: Iso;
  readonly to: Iso;
  readonly left: number;
  readonly right: number;
  /** How wide the whole name is, about. */
  readonly full: number;
}

/** The end of the axis: past the last day that is scheduled within a year, on the first of a month. */
function axisEnd(entries: readonly Entry[], today: Iso): Iso {
  const year = iso(day(today) + 366);
  const last = entries
    .flatMap(({ later, begins }) => [...later, begins ?? today])
    .filter((one) => one <= year)
    .reduce((a, b) => (a > b ? a : b), today);
  const [y, m] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  return `${m > 10 ? y + 1 : y}-${String(m > 10 ? m - 10 : m + 2).padStart(2, '0')}-01` as Iso;
}

function layOut(
  entries: readonly Entry[],
  scale: Scale,
  asOf: Iso,
  nameLimit: number,
  letters: (entry: Entry) => number,
): Laid[] {
  return entries.map((entry) => {
    const from = firstDay(entry);
    const last = lastDay(entry, asOf);
    const to = last > scale.last ? scale.last : last;
    const left = scale.x(from) - PAD;
    const full = letters(entry) * LETTER + 10;
    return {
      entry,
      gap: gapOf(entry, asOf),
      from,
      to,
      left,
      right: Math.max(scale.x(to) + PAD, left + Math.min(full, nameLimit)),
      full,
    };
  });
}

/** Lanes over a time axis that scrolls; each entry a link with its signs. One stop of Tab; the arrows go on. */
export function Chart({ entries, lanes, open, today, asOf, on, width, zoom, onZoom }: Props) {
  const words = useWords(TIMELINE_WORDS);
  const format = useFormat();
  const { language } = format;
  const here = useHere();
  const frame = useRef<HTMLDivElement>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const [focused, setFocused] = useState<string>();
  const last = useMemo(() => axisEnd(entries, today), [entries, today]);
  const scale = useMemo(() => {
    const months = (day(last) - day(FIRST)) / MONTH;
    return scaleOf(FIRST, last, Math.max(width - 2, months * ZOOMS[zoom]));
  }, [last, width, zoom]);
  const named = ({ cite, title }: Entry): string =>
    `${cite === undefined ? '' : `${cite}, `}${title[language]}`;
  const laid = layOut(
    entries,
    scale,
    asOf,
    zoom === 'all' ? 150 : 240,
    (entry) => named(entry).length + (entry.approximate ? 2 : 0),
  );
  const rows = new Map(
    lanes.map((lane) => {
      const own = laid.filter(({ entry }) => entry.lane === lane).sort((a, b) => a.left - b.left);
      return [
        lane,
        {
          own,
          ...stack(
            own.map(({ left, right }) => ({ from: left, to: right })),
            8,
          ),
        },
      ] as const;
    }),
  );
  const inOrder = [...laid].sort((a, b) => a.left - b.left);
  const stop =
    inOrder.find(({ entry }) => entry.id === focused) ??
    inOrder.find(({ entry }) => open !== undefined && hasId(entry, open)) ??
    inOrder[0];

  // What lay in the middle stays there when the scale changes; at first it is what is open, or today.
  const middle = useRef<Iso>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new scale moves the window.
  useLayoutEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const opened = laid.find(({ entry }) => open !== undefined && hasId(entry, open));
    const first = middle.current === undefined;
    const wanted = middle.current ?? opened?.from ?? on;
    box.scrollLeft =
      wanted === undefined ? scale.x(today) - box.clientWidth * 0.8 : scale.x(wanted) - box.clientWidth / 2;
    if (first) middle.current = scale.at(box.scrollLeft + box.clientWidth / 2);
  }, [scale]);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const remember = (): void => {
      middle.current = scale.at(box.scrollLeft + box.clientWidth / 2);
    };
    box.addEventListener('scroll', remember, { passive: true });
    return () => box.removeEventListener('scroll', remember);
  }, [scale]);

  const keys = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === '+' || event.key === '=' || event.key === '-') {
      event.preventDefault();
      onZoom(event.key === '-' ? -1 : 1);
      return;
    }
    if (event.target === event.currentTarget) return;
    const at = inOrder.findIndex(({ entry }) => entry.id === stop?.entry.id);
    const next = neighbor(
      inOrder.map(({ entry, left }) => ({ lane: lanes.indexOf(entry.lane), x: left })),
      at,
      event.key,
    );
    const target = next === undefined ? undefined : inOrder[next]?.entry.id;
    if (target === undefined) return;
    event.preventDefault();
    setFocused(target);
    links.current.get(target)?.focus();
  };

  const axis = (
    <div className="tl-axis" aria-hidden="true">
      {ticksOf(scale).map(({ day: tick, unit }) => (
        <span key={tick} className={`tl-tick tl-${unit}`} style={{ left: scale.x(tick) }}>
          {unit === 'year' ? tick.slice(0, 4) : shortMonth(tick, language)}
        </span>
      ))}
    </div>
  );
  return (
    <section
      className="tl-frame"
      ref={frame}
      aria-label={words.chart}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
      tabIndex={0}
      onKeyDown={keys}
    >
      <div className="tl-canvas" style={{ width: scale.width }}>
        {axis}
        <div className="tl-grid" aria-hidden="true">
          {ticksOf(scale).map(({ day: tick, unit }) => (
            <i
              key={tick}
              className={unit === 'year' ? 'tl-line tl-line-year' : 'tl-line'}
              style={{ left: scale.x(tick) }}
            />
          ))}
          <i className="tl-line tl-line-read" style={{ left: scale.x(VERIFIED_THROUGH) }} />
          <i className="tl-future" style={{ left: scale.x(asOf) }} />
          <i className="tl-line tl-line-today" style={{ left: scale.x(today) }}>
            <b>{words.today}</b>
          </i>
          {on !== undefined && on !== today && (
            <i
              className="tl-line tl-line-on"
              style={{ left: scale.x(on > last ? last : on < FIRST ? FIRST : on) }}
            >
              <b>{words.chosen}</b>
            </i>
          )}
        </div>
        {lanes.map((lane) => {
          const { own, rows: at, count } = rows.get(lane) ?? { own: [], rows: [], count: 0 };
          return (
            <section key={lane} className={`tl-lane tl-lane-${lane}`} aria-label={words[lane]}>
              <h2>{words[lane]}</h2>
              <ol style={{ height: Math.max(count, 0.6) * ROW }}>
                {own.map(({ entry, gap, from, to, left, right, full }, i) => {
                  const isOpened = open !== undefined && hasId(entry, open);
                  // A name takes the room up to the next one; at the right edge it begins further left instead.
                  const next = own.find((one, j) => at[j] === at[i] && one.left > left);
                  const name = Math.min(full, Math.max(right - left, (next?.left ?? left + full) - left - 8));
                  const over = Math.max(0, left + name - scale.width);
                  return (
                    <li key={entry.id} style={{ left, top: (at[i] ?? 0) * ROW, width: right - left }}>
                      <Link
                        page="timeline"
                        params={here({ event: isOpened ? undefined : entry.id })}
                        ref={(element: HTMLAnchorElement | null) => {
                          if (element) links.current.set(entry.id, element);
                          else links.current.delete(entry.id);
                        }}
                        className="tl-entry"
                        tabIndex={entry === stop?.entry ? 0 : -1}
                        aria-current={isOpened ? 'true' : undefined}
                        aria-label={spoken(entry, gap, words, format)}
                        title={`${named(entry)}${gapShort(gap, words) ? ` (${gapShort(gap, words)})` : ''}`}
                        onFocus={() => setFocused(entry.id)}
                      >
                        <span className="tl-name" style={{ width: name, marginLeft: -over }}>
                          {entry.approximate && '~ '}
                          {entry.cite !== undefined && <b>{entry.cite} </b>}
                          {typeset(
                            entry.cite === undefined ? upper(entry.title[language]) : entry.title[language],
                            language,
                          )}
                        </span>
                        <Track entry={entry} scale={scale} from={from} to={to} asOf={asOf} />
                      </Link>
                    </li>
                  );
                })}
              </ol>
            </section>
          );
        })}
        {axis}
      </div>
    </section>
  );
}
