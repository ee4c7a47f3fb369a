import { chips } from '@licet/catalog';
import { law, placeName } from '@licet/cli/in-browser';
import { useMemo } from 'react';
import { setParams, useAddress } from '../app/address.ts';
import { useTitle } from '../app/title.ts';
import { Below } from '../controls/below.tsx';
import { MomentFields, PlaceField, useDestination } from '../controls/fields.tsx';
import { MisreadNotice } from '../controls/misread.tsx';
import { PlacesField } from '../controls/places-field.tsx';
import { SignLegend } from '../controls/sign-legend.tsx';
import { Twins } from '../controls/twins.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { useMoment } from '../law/moment.ts';
import { membersOf, readPlaces } from '../law/places.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { deep, wide } from './as-data.ts';
import { type Cell, DAY_COLUMNS, differs } from './cells.ts';
import { Grid } from './grid.tsx';
import { Narrow } from './narrow.tsx';
import { makersOf } from './rows.ts';
import { useAnswers } from './use-answers.ts';
import { MATRIX_WORDS } from './words.ts';
import './matrix.css';

/** Destinations that differ in law or in practice: D:5 and its neighbors, the Gulf, allies, and those between. */
const USUAL = 'CN,HK,MO,RU,IR,AE,SA,IL,VN,MY,SG,IN,TW,KR,JP,FR'.split(',');
/** A row that is not answered yet: always the same, so that it is not drawn again. */
const PENDING: readonly Cell[] = [];

const VIEWS = ['places', 'days'] as const;

/** Chips by destinations on a day, or chips by dates for one destination. */
export default function Page() {
  const words = useWords(MATRIX_WORDS);
  const control = useWords(CONTROL_WORDS);
  const format = useFormat();
  const moment = useMoment();
  const [to, setTo] = useDestination();
  const { params } = useAddress();
  const by = VIEWS.find((one) => one === params.get('by')) ?? 'places';
  const kind = DAY_COLUMNS.find((one) => one === params.get('columns')) ?? 'changes';
  const text = params.get('places');
  const { places, unknown } = useMemo(() => readPlaces(text, USUAL, { groups: true }), [text]);
  const narrowed = {
    q: params.get('q') ?? '',
    maker: params.get('maker') ?? '',
    market: params.get('market') ?? '',
  };
  const onlyDiffering = params.get('differs') === '1';
  const title = by === 'places' ? words.titlePlaces : words.titleDays;
  useTitle(title);
  const { columns, cells, done } = useAnswers({ by, kind, places, to, moment });
  const makers = makersOf(narrowed)
    .map(({ maker, chips: own }) => ({
      maker,
      rows: own
        .map((chip) => ({ chip, cells: cells.get(chip.id) ?? PENDING }))
        .filter((row) => !onlyDiffering || row.cells.length === 0 || differs(row.cells)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = makers.flatMap((one) => one.rows);
  const edition = law.edition(moment);
  const under =
    by === 'places'
      ? fill(words.under, {
          on: format.day(moment.on),
          known: format.day(moment.known),
          reading: control[moment.reading],
          edition: edition.hash.slice(0, 12),
        })
      : fill(words.underDays, {
          place: placeName(to, format.language),
          known: format.day(moment.known),
          reading: control[moment.reading],
        });
  return (
    <div className="matrix">
      <h1>{title}</h1>
      <p className="no-print">{words.lead}</p>
      <MisreadNotice />
      <BadParams />
      <fieldset className="row matrix-panel no-print">
        <legend className="visually-hidden">{words.by}</legend>
        <label className="field">
          <span>{words.by}</span>
          <select value={by} onChange={(event) => setParams({ by: keep(event.target.value, 'places') })}>
            {VIEWS.map((one) => (
              <option key={one} value={one}>
                {words[`by-${one}`]}
              </option>
            ))}
          </select>
        </label>
        {by === 'days' && (
          <>
            <PlaceField value={to} onPlace={setTo} />
            <label className="field">
              <span>{words.columns}</span>
              <select
                value={kind}
                onChange={(event) => setParams({ columns: keep(event.target.value, 'changes') })}
              >
                {DAY_COLUMNS.map((one) => (
                  <option key={one} value={one}>
                    {words[`columns-${one}`]}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <MomentFields withDay={by === 'places'} />
      </fieldset>
      {by === 'places' && (
        <div className="no-print">
          <PlacesField
            label={words.destinations}
            places={places}
            unknown={unknown}
            groups
            onPlaces={(next) => setParams({ places: next?.join(',') })}
            onSpread={(group) => {
              const members = membersOf(group, moment.on, moment.known);
              const next = places.flatMap((one) => (one === group ? members : [one]));
              setParams({ places: [...new Set(next)].join(',') });
            }}
          />
        </div>
      )}
      <Narrow narrowed={narrowed} onlyDiffering={onlyDiffering} />
      <div className="row matrix-over">
        <p role="status" className="soft">
          {fill(done < chips.length ? words.working : words.shown, {
            count: done < chips.length ? done : rows.length,
            all: chips.length,
            columns: columns.length,
          })}
        </p>
        <span className="row no-print">
          <button type="button" className="quiet matrix-print" onClick={() => print()}>
            {words.print}
          </button>
          <Twins
            name={`licet-matrix-${by === 'places' ? moment.on : to}`}
            json={() => ({ by, to, ...moment, edition: edition.hash, ...deep(rows, columns) })}
            csv={() => wide(rows, columns)}
            cite={() => fill(words.cite, { chips: rows.length, under })}
          />
        </span>
      </div>
      <p className="matrix-under">{under}</p>
      <SignLegend />
      <p className="soft matrix-notes">
        {by === 'days' && (
          <>
            <span className="matrix-changed-mark" aria-hidden="true" /> {words.changedLegend}
          </>
        )}
        {columns.some((column) => column.kind === 'group') && words.groupLegend}
      </p>
      {done > 0 && rows.length === 0 ? (
        <div className="empty">
          <p>{words.nothing}</p>
          <p>{words.nothingHelp}</p>
          <button
            type="button"
            onClick={() =>
              setParams({ q: undefined, maker: undefined, market: undefined, differs: undefined })
            }
          >
            {words.clear}
          </button>
        </div>
      ) : (
        <Below>
          <Grid title={title} makers={makers} columns={columns} moment={moment} />
        </Below>
      )}
      <p className="soft matrix-notes">{words.presumed}</p>
    </div>
  );
}

const keep = (value: string, usual: string): string | undefined => (value === usual ? undefined : value);

/** Parameters of this page that mean nothing here. */
function BadParams() {
  const words = useWords(MATRIX_WORDS);
  const { params } = useAddress();
  const known: Readonly<Record<string, readonly string[]>> = { by: VIEWS, columns: DAY_COLUMNS };
  const bad = Object.entries(known).flatMap(([name, values]) => {
    const given = params.get(name);
    return given === null || values.includes(given) ? [] : [fill(words.badParam, { name, given })];
  });
  return bad.length === 0 ? null : (
    <p className="problem" role="status">
      {bad.join(' ')}
    </p>
  );
}
