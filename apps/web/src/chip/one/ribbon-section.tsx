import type { Item } from '@licet/catalog';
import { answerWords, causeNames, law, READING_WORDS } from '@licet/cli/in-browser';
import { READINGS } from '@licet/engine';
import { useState } from 'react';
import { setParams, useAddress } from '../../app/address.ts';
import { signOf } from '../../controls/outcome-shape.ts';
import { PlacesField, usePlaceName } from '../../controls/places-field.tsx';
import { SignLegend } from '../../controls/sign-legend.tsx';
import { Twins } from '../../controls/twins.tsx';
import { useSlices } from '../../law/in-slices.ts';
import type { Moment } from '../../law/moment.ts';
import { readPlaces } from '../../law/places.ts';
import { today } from '../../law/today.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';
import { stripRows } from './as-data.ts';
import { type Picked, Ribbon } from './ribbon.tsx';
import { StretchCard } from './stretch-card.tsx';
import { StripTable } from './strip-table.tsx';
import { readReadings, stripOf, USUAL_PLACES } from './strips.ts';

/** The answer over time for several destinations and readings, which the address names. */
export function RibbonSection({ item, moment }: { readonly item: Item; readonly moment: Moment }) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const nameOf = usePlaceName();
  const { params } = useAddress();
  const { places, unknown } = readPlaces(params.get('places'), USUAL_PLACES);
  const readings = readReadings(params.get('readings'), moment.reading);
  const until = moment.on > today() ? moment.on : today();
  const { known, bills } = moment;
  const strips = useSlices(
    [item.id, places, readings, known, bills, until].join('|'),
    places.flatMap((place) =>
      readings.map((reading) => () => stripOf(item, place, reading, { known, bills }, until)),
    ),
  );
  const [picked, setPicked] = useState<Picked>();
  const all = strips.flatMap(({ stretches }) => stretches);
  return (
    <section>
      <div className="row between">
        <h2>{words.ribbon}</h2>
        <Twins
          name={`licet-${item.id}-ribbon`}
          json={() => ({ item: item.id, known, bills, until, strips })}
          csv={() => stripRows(item, strips)}
          cite={() =>
            fill(words.citeRibbon, {
              item: item.name,
              from: law.pack.coveredFrom,
              until,
              known,
              places: strips
                .map(({ place, reading, stretches }) => {
                  const last = stretches.at(-1);
                  return last
                    ? `${nameOf(place)} (${reading})${words.colon}${answerWords(last, format.language)}`
                    : '';
                })
                .join(words.semicolon),
            })
          }
        />
      </div>
      <p className="soft">{fill(words.ribbonHelp, { known: format.day(known) })}</p>
      <div className="row no-print chip-ribbon-controls">
        <PlacesField
          label={words.destinations}
          places={places}
          unknown={unknown}
          onPlaces={(next) => setParams({ places: next?.join(',') })}
        />
        <fieldset className="places">
          <legend>{words.readings}</legend>
          <span className="row">
            {READINGS.map((one) => (
              <label key={one} className="tick" title={READING_WORDS[one][format.language]}>
                <input
                  type="checkbox"
                  checked={readings.includes(one)}
                  onChange={(event) => {
                    const next = event.target.checked
                      ? [...readings, one]
                      : readings.filter((reading) => reading !== one);
                    setParams({ readings: next.join(',') });
                  }}
                />
                {words[`reading-${one}`]}
              </label>
            ))}
          </span>
        </fieldset>
      </div>
      <div className="card chip-ribbon-card">
        <Ribbon
          strips={strips}
          places={places}
          readings={readings}
          from={law.pack.coveredFrom}
          until={until}
          on={moment.on}
          picked={picked}
          onPick={setPicked}
        />
        <SignLegend shown={new Set(all.map(signOf))} />
        <StretchCard item={item} strips={strips} picked={picked} />
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <StripTable strips={strips} causes={(by) => causeNames(by, format.language).join(words.semicolon)} />
      </details>
    </section>
  );
}
