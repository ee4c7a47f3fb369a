import { type Chip, countryByCode, findItem, itemFacts } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { type Day, day, type Edition, type Iso, iso } from '@licet/engine';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { href, useAddress, useParam } from '../app/address.ts';
import { useTitle } from '../app/title.ts';
import { useDestination } from '../controls/fields.tsx';
import { MisreadNotice } from '../controls/misread.tsx';
import { useWidth } from '../controls/use-width.ts';
import { useCarried } from '../law/carried.ts';
import { useMoment } from '../law/moment.ts';
import { dayIn, today } from '../law/today.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { answersUnder, counts, flips } from './answers.ts';
import { Chart } from './chart.tsx';
import { ChipCard } from './chip-card.tsx';
import type { Sort } from './complaints.ts';
import { complaints, MAKERS, MARKETS, SORTS } from './complaints.ts';
import { EdgeList } from './edge-list.tsx';
import { type Edge, edgesOf } from './edges.ts';
import { type Threshold, thresholdsOf } from './families.ts';
import { axisWords, measureWords } from './figures.ts';
import { frameOf } from './frame.ts';
import { useHeld } from './held.ts';
import { type Turning, turnings } from './instruments.ts';
import { Legend } from './legend.tsx';
import { MapControls } from './map-controls.tsx';
import { MapTwins } from './map-twins.tsx';
import { measureOfEntry, UPRIGHT } from './measures.ts';
import { keyOf, namesOf } from './names.ts';
import { placeOf } from './places.ts';
import { regionsOf } from './regions.ts';
import { domainOf, scale } from './scale.ts';
import { labelsOf, spotsOf } from './spots.ts';
import { useStable } from './stable.ts';
import { TimeSlider } from './time-slider.tsx';
import { Unplaced } from './unplaced.tsx';
import { lawIf, moved, read, written } from './what-if.ts';
import { WhatIfPanel } from './what-if-panel.tsx';
import { MAP_WORDS } from './words.ts';

/** Below the map, and a tenth of its weight. */
const ChipTable = lazy(() => import('./chip-table.tsx'));

/** The slider begins with the month of the first rule. */
const SLIDER_FROM = day('2022-10-01');
const ACROSS = 'tpp';

/** The map of some chips, all of whose state is in the address. */
export function MapView({ chips }: { readonly chips: readonly Chip[] }) {
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  useTitle(words.title);
  const { params } = useAddress();
  const inAddress = useMoment();
  const [to] = useDestination();
  const carriedNow = useCarried();
  const key = JSON.stringify(carriedNow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words are the same parameters.
  const carried = useMemo(() => carriedNow, [key]);

  // The day, the law of the day, and the law as it would be.
  const [onText, holdOn] = useHeld('on');
  const on: Iso = dayIn(onText) ?? today();
  const { known, reading, bills } = inAddress;
  const billsKey = bills.join();
  const edition = law.at(day(on), day(known), reading, bills);
  const [whatIfText = '', holdWhatIf] = useHeld('whatif');
  const { changes } = useMemo(() => read(whatIfText), [whatIfText]);
  const asIf = useMemo(() => lawIf(edition, changes), [edition, changes]);
  const early = on < law.pack.coveredFrom;
  const before = useMemo(
    () => (early ? undefined : answersUnder(edition, chips, to)),
    [early, edition, chips, to],
  );
  const answers = useMemo(
    () => (asIf === edition || before === undefined ? before : answersUnder(asIf, chips, to)),
    [asIf, edition, before, chips, to],
  );
  const flipped = useMemo(
    () => (before && answers && before !== answers ? flips(chips, before, answers) : []),
    [chips, before, answers],
  );

  // The axes and what is drawn on them.
  const ofEntry = measureOfEntry(edition);
  const [y] = useParam('y', '');
  const upright = UPRIGHT.find((one) => one === y) ?? ofEntry;
  const places = useMemo(() => chips.map((chip) => placeOf(chip, ACROSS, upright)), [chips, upright]);
  const [maker] = useParam('maker', '');
  const [market] = useParam('market', '');
  const shown = useMemo(() => {
    const [byMaker, byMarket] = [MAKERS.includes(maker), MARKETS.some((one) => one === market)];
    return places.filter(
      ({ chip }) => (!byMaker || chip.maker === maker) && (!byMarket || chip.market === market),
    );
  }, [places, maker, market]);
  const shownChips = useMemo(() => shown.map(({ chip }) => chip), [shown]);
  const shownSet = useMemo(() => new Set(shownChips), [shownChips]);
  const domains = useMemo(() => {
    const ends = (axis: 'x' | 'y') => places.map((place) => place[axis].low);
    return { x: domainOf(ends('x')), y: domainOf(ends('y')) };
  }, [places]);
  const [figure, width] = useWidth<HTMLDivElement>();
  const drawing = useMemo(() => {
    const frame = frameOf(width);
    const { plot } = frame;
    return { frame, x: scale(domains.x, plot.left, plot.right), y: scale(domains.y, plot.bottom, plot.top) };
  }, [width, domains]);
  const spots = useMemo(() => spotsOf(shown, drawing.x, drawing.y, drawing.frame), [shown, drawing]);
  const plane = useMemo(
    () => ({ x: [domains.x.low, domains.x.high], y: [domains.y.low, domains.y.high] }) as const,
    [domains],
  );
  const lawful = useMemo(() => regionsOf(edition, ACROSS, upright, plane), [edition, upright, plane]);
  const asked = useMemo(
    () => (asIf === edition ? lawful : regionsOf(asIf, ACROSS, upright, plane)),
    [asIf, edition, lawful, upright, plane],
  );
  const regions = useStable(asked, JSON.stringify([...asked.boxes]));
  // A moved line of the entry moves no other.
  const others = changes.filter(({ family }) => family !== '3A090');
  const ofOthers = useStable(others, written(others) ?? '');
  // Whether an edge is drawn turns on the day only through its edition and, for what is proposed, its publication.
  // biome-ignore lint/correctness/useExhaustiveDependencies: bills by their names.
  const standingEdges = useMemo(
    () =>
      edgesOf({
        moment: { on, known, reading, bills },
        to,
        across: ACROSS,
        upright,
        plane,
        regions: lawful,
        amend: (one) => lawIf(one, ofOthers),
      }),
    [edition, proposedBy(on), known, reading, billsKey, to, upright, plane, lawful, ofOthers],
  );
  const edges = useStable(
    standingEdges,
    JSON.stringify(standingEdges.map((edge) => [keyOf(edge), edge.instruments, edge.borders])),
  );
  // Those of the entry and of the edges that stand: what a letter adds nothing to is no line of its own.
  const [thresholds, thresholdsIf] = useMemo(
    () => [standing(edition, edges), standing(asIf, edges)],
    [edition, asIf, edges],
  );
  const placed = useMemo(
    () => namesOf(regions, edges, drawing.x, drawing.y, drawing.frame.plot, spots, words),
    [regions, edges, drawing, spots, words],
  );
  const names = useStable(placed, JSON.stringify(placed));
  const labels = useMemo(
    () =>
      labelsOf(
        spots,
        drawing.frame,
        names.map(({ box }) => box),
        fill(words.half, { measure: measureWords(upright, words) }),
      ),
    [spots, drawing, names, upright, words],
  );

  // The chip that is looked at.
  const [item, setItem] = useParam('item', '');
  const pinned = useMemo(() => chipNamed(item, chips), [item, chips]);
  const [hovered, setHovered] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const active = hovered ?? focused ?? pinned?.id;
  const place = places.find(({ chip }) => chip.id === active);
  const together = useMemo(() => {
    const here = spots.find(({ id }) => id === active);
    return here === undefined
      ? []
      : spots
          .filter((one) => one !== here && Math.hypot(one.x - here.x, one.y - here.y) < 1)
          .map(({ place: { chip } }) => chip);
  }, [spots, active]);
  const hrefOf = useCallback((id: string) => href('chip', { ...carried, item: id }), [carried]);
  const pin = useCallback((id: string) => setItem(id, { replace: true }), [setItem]);

  // What the hand moves.
  const goTo = useCallback((next: Day) => holdOn(iso(next) === today() ? undefined : iso(next)), [holdOn]);
  const move = useCallback(
    (threshold: Threshold, value: number) => holdWhatIf(written(moved(changes, threshold, value))),
    [holdWhatIf, changes],
  );
  const reset = useCallback(() => holdWhatIf(undefined), [holdWhatIf]);
  const all = useMemo(() => turnings(known), [known]);
  const movedOn = useCallback(
    (turning: Turning) => {
      const at = (one: Day) =>
        answersUnder(law.at(one, day(known), reading, billsKey.split(',').filter(Boolean)), chips, to);
      return flips(chips, at(turning.on - 1), at(turning.on)).length;
    },
    [known, reading, billsKey, chips, to],
  );

  // What is read, not looked at, follows when there is time: never between a hand and the drawing.
  const later = useDeferredValue(
    useMemo(
      () => ({ shown, answers, upright, edition, thresholds, thresholdsIf, changes, flipped }),
      [shown, answers, upright, edition, thresholds, thresholdsIf, changes, flipped],
    ),
  );

  const sort = SORTS.find((one) => one === params.get('sort')) ?? 'across';
  const wrong = complaints(params);
  const placeName = countryByCode(to)?.[format.language] ?? to;
  const title = fill(words.chart, {
    across: measureWords(ACROSS, words),
    upright: measureWords(upright, words),
    day: format.day(on),
  });
  return (
    <div className="map">
      <header className="map-head">
        <h1>{words.title}</h1>
        <p className="lede">
          {fill(words.lede, { count: format.number(chips.length), place: placeName, day: format.day(on) })}{' '}
          {shown.length < chips.length &&
            fill(words.someShown, { shown: format.number(shown.length), all: format.number(chips.length) })}
        </p>
        <MapTwins
          {...{
            on,
            known,
            reading,
            to,
            edition: asIf,
            thresholds: thresholdsIf,
            changes,
            flipped,
            answers,
            places: shown,
            across: ACROSS,
            upright,
            regions,
            edges,
            early,
          }}
        />
      </header>
      <MisreadNotice />
      {wrong.map(({ name, given, nearest }) => (
        <p key={name + given} className="problem" role="status">
          {fill(words.wrong, { name, given })}{' '}
          {nearest.length > 0 && fill(words.nearest, { names: nearest.join(', ') })}
        </p>
      ))}
      {early && (
        <p className="problem" role="status">
          {fill(words.tooEarly, { day: format.day(law.pack.coveredFrom) })}
        </p>
      )}
      <MapControls on={on} pinned={pinned} ofEntry={ofEntry} onDay={goTo} />
      <div className="map-body">
        <div className="map-main">
          <figure aria-labelledby="map-axes">
            <figcaption id="map-axes" className="visually-hidden">
              {axisWords(ACROSS, words, ofEntry === 'pd')}, {axisWords(upright, words)}
            </figcaption>
            <div className="canvas" ref={figure}>
              {width > 0 && (
                <Chart
                  {...drawing}
                  title={title}
                  across={ACROSS}
                  upright={upright}
                  since2023={ofEntry === 'pd'}
                  regions={regions}
                  edges={edges}
                  thresholds={thresholds}
                  changes={changes}
                  names={names}
                  spots={spots}
                  labels={labels}
                  answers={answers}
                  active={active}
                  pinned={pinned?.id}
                  onHover={setHovered}
                  onFocus={setFocused}
                  onPin={pin}
                  onMove={move}
                  hrefOf={hrefOf}
                  words={words}
                  format={format}
                />
              )}
            </div>
            <TimeSlider
              on={on}
              first={Math.min(SLIDER_FROM, day(on))}
              last={Math.max(day(today()), day(on))}
              turnings={all}
              onDay={goTo}
              movedOn={movedOn}
              words={words}
              format={format}
            />
          </figure>
          <WhatIfPanel
            edition={later.edition}
            thresholds={later.thresholds}
            changes={changes}
            decided={later}
            shown={shownSet}
            onMove={move}
            onReset={reset}
            carried={carried}
          />
        </div>
        <div className="map-side">
          <Legend counts={useMemo(() => counts(shownChips, answers), [shownChips, answers])} />
          <ChipCard
            place={place}
            together={together}
            answer={active === undefined ? undefined : answers?.get(active)}
            thresholds={thresholdsIf}
            to={to}
            across={ACROSS}
            upright={upright}
            carried={carried}
          />
          <EdgeList edges={edges} across={ACROSS} upright={upright} />
        </div>
      </div>
      <section aria-labelledby="map-table">
        <div className="table-head">
          <h2 id="map-table">{words.table}</h2>
          <SortField value={sort} upright={measureWords(upright, words)} />
        </div>
        <Suspense>
          <ChipTable
            places={later.shown}
            answers={later.answers}
            thresholds={later.thresholdsIf}
            to={to}
            across={ACROSS}
            upright={later.upright}
            sort={sort}
            selected={pinned?.id}
            onSelect={pin}
            carried={carried}
          />
        </Suspense>
      </section>
      <Unplaced places={later.shown} answers={later.answers} upright={later.upright} carried={carried} />
    </div>
  );
}

function SortField({ value, upright }: { readonly value: Sort; readonly upright: string }) {
  const words = useWords(MAP_WORDS);
  const [, setSort] = useParam('sort', 'across');
  const names: Record<Sort, string> = {
    across: words.tpp,
    upright,
    nearest: words.byNearest,
    outcome: words.byOutcome,
  };
  return (
    <label className="field">
      <span>{words.order}</span>
      <select value={value} onChange={(event) => setSort(event.target.value, { replace: true })}>
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The thresholds that stand for this view, those of the entry first: they have the tabs at the edge of the map. */
function standing(edition: Edition, edges: readonly Edge[]): readonly Threshold[] {
  const drawn = new Set(
    edges
      .filter(({ status }) => status === 'law' || status === 'letter')
      .flatMap(({ rules }) => rules.map(({ rule }) => rule.id)),
  );
  const all = thresholdsOf(edition);
  return [
    ...all.filter(({ family }) => family === '3A090'),
    ...all.filter(({ family, rules }) => family !== '3A090' && rules.some(({ rule }) => drawn.has(rule))),
  ];
}

/** How many bills had been introduced by a day: what is proposed changes only with that. */
const proposedBy = (on: Iso): number =>
  law.pack.rules.filter(({ versions: [first] }) => first?.by.authority === 'bill' && first.by.published <= on)
    .length;

/** The chip that a parameter means: by id, or by a name that means one for certain. */
function chipNamed(name: string, chips: readonly Chip[]): Chip | undefined {
  if (name === '') return undefined;
  const byId = chips.find(({ id }) => id === name);
  if (byId) return byId;
  const finding = findItem(name);
  return finding.status === 'found' ? itemFacts(finding.item).chip : undefined;
}
