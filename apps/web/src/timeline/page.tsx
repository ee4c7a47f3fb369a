import { law } from '@licet/cli/in-browser';
import { VERIFIED_THROUGH } from '@licet/ear';
import { nearest } from '@licet/engine';
import { setParams, useAddress } from '../app/address.ts';
import { useTitle } from '../app/title.ts';
import { Below } from '../controls/below.tsx';
import { MisreadNotice } from '../controls/misread.tsx';
import { Twins } from '../controls/twins.tsx';
import { useWidth } from '../controls/use-width.ts';
import { useMoment } from '../law/moment.ts';
import { today as civilToday, dayIn } from '../law/today.ts';
import { typeset, upper } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { Chart, ZOOM_STEPS, type Zoom } from './chart.tsx';
import { Details } from './details.tsx';
import { entriesOf, hasId } from './entry.ts';
import { Filters } from './filters.tsx';
import { LANES } from './lanes.ts';
import { Legend } from './legend.tsx';
import { List } from './list.tsx';
import { plainEntry, rowsOf } from './plain.ts';
import { filterOf } from './wanted.ts';
import { TIMELINE_WORDS } from './words.ts';
import './timeline.css';

/** Below this width a chart of time says less than a list. */
const NARROW = 700;
const ALL = entriesOf(law.pack);

export default function Page() {
  const words = useWords(TIMELINE_WORDS);
  const format = useFormat();
  const { language } = format;
  const { params } = useAddress();
  const { known } = useMoment();
  const [box, width] = useWidth<HTMLDivElement>();
  const [frame, room] = useWidth<HTMLDivElement>();
  useTitle(words.title);
  const today = civilToday();
  // Beyond the day to which the sources were read, a promise may have been kept without our knowing.
  const asOf = today < VERIFIED_THROUGH ? today : VERIFIED_THROUGH;
  const open = params.get('event') ?? undefined;
  const asked = { item: params.get('item') ?? '', to: params.get('to') ?? '', q: params.get('q') ?? '' };
  const filter = filterOf({ ...asked, lanes: params.get('lanes') ?? '', known }, language);
  const entries = ALL.filter(filter.wanted);
  const opened = open === undefined ? undefined : ALL.find((entry) => hasId(entry, open));
  const shown =
    opened === undefined || entries.includes(opened)
      ? entries
      : ALL.filter((one) => one === opened || filter.wanted(one));
  const lanes = LANES.filter((lane) => filter.lanes.includes(lane) || opened?.lane === lane);
  const filtered = ['item', 'to', 'q', 'lanes', 'known'].some((name) => params.has(name));
  const zoom = ZOOM_STEPS.find((one) => one === params.get('zoom')) ?? '1';
  const step = (by: 1 | -1): void => {
    const next = ZOOM_STEPS[ZOOM_STEPS.indexOf(zoom) + by];
    if (next !== undefined) setZoom(next);
  };
  const setZoom = (next: Zoom): void =>
    setParams({ zoom: next === '1' ? undefined : next }, { replace: true });
  const narrow = width < NARROW;
  const cited = { known: format.day(known), through: format.day(VERIFIED_THROUGH) };
  return (
    <div className="timeline" ref={box}>
      <div className="tl-head">
        <div>
          <h1>{words.title}</h1>
          <p className="soft">{words.lead}</p>
        </div>
        <Twins
          name={
            opened === undefined ? 'licet-timeline' : `licet-timeline-${opened.id.replace(/[^\w.-]+/g, '-')}`
          }
          json={() => (opened ? [opened] : entries).map((entry) => plainEntry(entry, language, asOf))}
          csv={() => rowsOf(opened ? [opened] : entries, language)}
          cite={() =>
            opened
              ? fill(words.citeOne, {
                  ...cited,
                  title: `${opened.cite === undefined ? '' : `${opened.cite}, `}${opened.title[language]}`,
                  day: format.day(opened.announced),
                })
              : fill(words.cite, { ...cited, count: format.number(entries.length) })
          }
        />
      </div>
      <MisreadNotice />
      <Filters lanes={filter.lanes} filtered={filtered} />
      {filter.problems.map((problem) => (
        <p key={problem.message} className="problem" role="status">
          {problem.in(language)}
        </p>
      ))}
      {open !== undefined && opened === undefined && (
        <p className="problem" role="status">
          {fill(words.notFound, {
            given: open,
            nearest: nearest(
              open,
              ALL.flatMap(({ id, events }) => [id, ...events.map((event) => event.id)]),
            ).join(', '),
          })}
        </p>
      )}
      <div className="tl-bar">
        <p className="soft" role="status">
          {fill(words.count, { shown: format.number(entries.length), all: format.number(ALL.length) })}
          {params.has('known') && ` ${fill(words.knownOnly, { day: format.day(known) })}`}
          {opened !== undefined && !entries.includes(opened) && ` ${words.hidden}`}
        </p>
        {!narrow && (
          <fieldset className="tl-zoom" aria-label={words.zoom}>
            <button
              type="button"
              className="quiet"
              aria-label={words.zoomOut}
              disabled={zoom === 'all'}
              onClick={() => step(-1)}
            >
              −
            </button>
            <button
              type="button"
              className="quiet"
              aria-pressed={zoom === 'all'}
              onClick={() => setZoom(zoom === 'all' ? '1' : 'all')}
            >
              {words.whole}
            </button>
            <button
              type="button"
              className="quiet"
              aria-label={words.zoomIn}
              disabled={zoom === '4'}
              onClick={() => step(1)}
            >
              +
            </button>
          </fieldset>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : narrow ? (
        width > 0 && <List entries={shown} open={open} asOf={asOf} unfolds />
      ) : (
        <div className={opened ? 'tl-body tl-body-open' : 'tl-body'}>
          <div className="tl-main" ref={frame}>
            <Below>
              {room > 0 && (
                <Chart
                  entries={shown}
                  lanes={lanes}
                  open={open}
                  today={today}
                  asOf={asOf}
                  on={dayIn(params.get('on'))}
                  width={room}
                  zoom={zoom}
                  onZoom={step}
                />
              )}
              <Legend />
              <details className="tl-as-list">
                <summary>{words.asList}</summary>
                <List entries={shown} open={open} asOf={asOf} unfolds={false} />
              </details>
            </Below>
          </div>
          {opened && (
            <section className="card tl-panel" aria-labelledby="tl-opened">
              <div className="tl-panel-head">
                <p className={`tl-tag tl-lane-${opened.lane}`}>{words[opened.lane]}</p>
                <button type="button" className="quiet" onClick={() => setParams({ event: undefined })}>
                  {words.close}
                </button>
              </div>
              <h2 id="tl-opened">
                {opened.cite !== undefined && <span className="tl-cite">{opened.cite}</span>}
                {typeset(upper(opened.title[language]), language)}
              </h2>
              <Details entry={opened} asOf={asOf} />
            </section>
          )}
        </div>
      )}
    </div>
  );
}
