import { law, placeName } from '@licet/cli/in-browser';
import { useMemo } from 'react';
import { setParams, useAddress } from '../../app/address.ts';
import { useTitle } from '../../app/title.ts';
import { Below } from '../../controls/below.tsx';
import { MomentFields, PlaceField, useDestination } from '../../controls/fields.tsx';
import { MisreadNotice } from '../../controls/misread.tsx';
import { signOf } from '../../controls/outcome-shape.ts';
import { SignLegend } from '../../controls/sign-legend.tsx';
import { Twins } from '../../controls/twins.tsx';
import { type Moment, useMoment } from '../../law/moment.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';
import { asData } from './as-data.ts';
import { Filters } from './filters.tsx';
import { Nothing } from './nothing.tsx';
import { allRows, answered } from './row.ts';
import { ItemTable } from './table.tsx';
import { FILTERS, isWanted, sorted, type Wanted } from './wanted.ts';

/** The catalog, narrowed and sorted, with the answer for a destination on a day. */
export function List() {
  const words = useWords(CHIP_WORDS);
  const moment = useMoment();
  const [to, setTo] = useDestination();
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <MisreadNotice />
      <fieldset className="row chip-panel">
        <legend>{words.question}</legend>
        <PlaceField value={to} onPlace={setTo} />
        <MomentFields />
      </fieldset>
      <Below>
        <Items to={to} moment={moment} />
      </Below>
    </>
  );
}

function Items({ to, moment }: { readonly to: string; readonly moment: Moment }) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const { params } = useAddress();
  const rows = useMemo(() => allRows().map((row) => answered(row, to, moment)), [to, moment]);
  const wanted = Object.fromEntries(
    FILTERS.map((name) => [name, params.get(name) ?? '']),
  ) as unknown as Wanted;
  const sort = params.get('sort') ?? '-tpp';
  const shown = sorted(
    rows.filter((row) => isWanted(row, wanted)),
    sort,
  );
  const edition = law.edition({ ...moment });
  return (
    <>
      <Filters wanted={wanted} />
      <div className="row between">
        <p role="status" className="soft count">
          {fill(words.shown, { count: shown.length, all: rows.length })}
        </p>
        <Twins
          name={`licet-chips-${to}-${moment.on}`}
          json={() => ({ ...moment, to, edition: edition.hash, items: asData(shown) })}
          csv={() => asData(shown)}
          cite={() =>
            fill(words.citeList, {
              count: shown.length,
              all: rows.length,
              place: placeName(to, format.language),
              on: moment.on,
              known: moment.known,
              reading: moment.reading,
              edition: edition.hash,
            })
          }
        />
      </div>
      <SignLegend shown={new Set(shown.map(({ answer }) => signOf(answer)))} />
      {shown.length === 0 ? (
        <Nothing q={wanted.q} />
      ) : (
        <ItemTable
          rows={shown}
          to={to}
          sort={sort}
          onSort={(next) => setParams({ sort: next === '-tpp' ? undefined : next }, { replace: true })}
        />
      )}
    </>
  );
}
