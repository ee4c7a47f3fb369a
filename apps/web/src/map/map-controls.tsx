import { type Chip, chips, findItem, itemFacts } from '@licet/catalog';
import { type Day, day, type Iso } from '@licet/engine';
import { memo } from 'react';
import { setParams, useParam } from '../app/address.ts';
import { DayField, MomentFields, PlaceField, useDestination } from '../controls/fields.tsx';
import { Typed } from '../controls/typed.tsx';
import { fill, useWords } from '../words/language.ts';
import { MAKERS, MARKETS } from './complaints.ts';
import { measureWords } from './figures.ts';
import { type Measure, UPRIGHT } from './measures.ts';
import { MAP_WORDS } from './words.ts';

const NAMES = chips.map(({ name }) => ({ value: name }));

interface Props {
  readonly on: Iso;
  readonly pinned: Chip | undefined;
  readonly ofEntry: Measure;
  readonly onDay: (on: Day) => void;
}

/** Where to, which chips, which axis, which day, under which law. */
export const MapControls = memo(function MapControls({ on, pinned, ofEntry, onDay }: Props) {
  const words = useWords(MAP_WORDS);
  const [to, setTo] = useDestination();
  const [maker, setMaker] = useParam('maker', '');
  const [market, setMarket] = useParam('market', '');
  const [upright, setUpright] = useParam('y', '');
  return (
    <form className="map-controls" aria-label={words.view} onSubmit={(event) => event.preventDefault()}>
      <div className="row">
        <PlaceField value={to} onPlace={(code) => setTo(code)} />
        <DayField value={on} onDay={(next) => onDay(day(next))} />
        <Typed
          label={words.search}
          shown={pinned?.name ?? ''}
          size={20}
          options={NAMES}
          read={(text) => (text === '' ? '' : readChip(text))}
          onValue={(id) => setParams({ item: id || undefined })}
          advice={(given) => fill(words.noChip, { given })}
        />
        <label className="field">
          <span>{words.maker}</span>
          <select
            value={MAKERS.includes(maker) ? maker : ''}
            onChange={(event) => setMaker(event.target.value)}
          >
            <option value="">{words.all}</option>
            {MAKERS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{words.market}</span>
          <select
            value={MARKETS.find((one) => one === market) ?? ''}
            onChange={(event) => setMarket(event.target.value)}
          >
            <option value="">{words.all}</option>
            {MARKETS.map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{words.uprightAxis}</span>
          <select
            value={UPRIGHT.find((one) => one === upright) ?? ''}
            onChange={(event) => setUpright(event.target.value)}
          >
            <option value="">{fill(words.asTheLaw, { measure: measureWords(ofEntry, words) })}</option>
            {UPRIGHT.map((one) => (
              <option key={one} value={one}>
                {measureWords(one, words)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details>
        <summary>{words.moment}</summary>
        <div className="row">
          <MomentFields withDay={false} />
        </div>
      </details>
    </form>
  );
});

/** The id of the chip that a text means, also of the one in a server. */
function readChip(text: string): string | undefined {
  const finding = findItem(text);
  return finding.status === 'found' ? itemFacts(finding.item).chip.id : undefined;
}
