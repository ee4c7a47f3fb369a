import { countryByCode, findCountry, findItem } from '@licet/catalog';
import { setParams, useAddress } from '../app/address.ts';
import { DayField } from '../controls/fields.tsx';
import { ITEM_OPTIONS, usePlaceOptions } from '../controls/options.ts';
import { Typed } from '../controls/typed.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { useMoment } from '../law/moment.ts';
import { today } from '../law/today.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { LANES, type Lane } from './lanes.ts';
import { TIMELINE_WORDS } from './words.ts';

/** What is shown: by words, chip, place, lane, and what was known. All of it stands in the address. */
export function Filters({
  lanes,
  filtered,
}: {
  readonly lanes: readonly Lane[];
  readonly filtered: boolean;
}) {
  const words = useWords(TIMELINE_WORDS);
  const controls = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const { params } = useAddress();
  const { known } = useMoment();
  const [item, to] = [params.get('item') ?? '', params.get('to') ?? ''];
  const places = usePlaceOptions();
  return (
    <search className="tl-filters" aria-label={words.filter}>
      <div className="row">
        <label className="field">
          <span>{words.search}</span>
          <input
            type="search"
            size={24}
            value={params.get('q') ?? ''}
            placeholder={words.searchHint}
            onChange={(event) => setParams({ q: event.target.value }, { replace: true })}
          />
        </label>
        <Typed
          label={words.chip}
          size={20}
          shown={nameOfItem(item)}
          options={ITEM_OPTIONS}
          read={(text) => {
            if (text === '') return '';
            const finding = findItem(text);
            return finding.status === 'found' ? finding.item.id : undefined;
          }}
          onValue={(id) => setParams({ item: id })}
          advice={(given) => fill(controls.unknownItem, { given })}
        />
        <Typed
          label={words.place}
          size={16}
          shown={countryByCode(to)?.[language] ?? to}
          options={places}
          read={(text) => {
            if (text === '') return '';
            const finding = findCountry(text);
            return finding.status === 'found' ? finding.item.code : undefined;
          }}
          onValue={(code) => setParams({ to: code })}
          advice={(given) => fill(controls.unknownPlace, { given })}
        />
        <DayField
          label={controls.known}
          value={known}
          onDay={(day) => setParams({ known: day === today() ? undefined : day })}
        />
      </div>
      <fieldset className="tl-lanes-field">
        <legend className="visually-hidden">{words.lanes}</legend>
        {LANES.map((lane) => (
          <label key={lane} className={`tick tl-lane-${lane}`}>
            <input
              type="checkbox"
              checked={lanes.includes(lane)}
              onChange={({ target }) => {
                const next = LANES.filter((one) => (one === lane ? target.checked : lanes.includes(one)));
                setParams({
                  lanes: next.length === LANES.length || next.length === 0 ? undefined : next.join(','),
                });
              }}
            />
            <i aria-hidden="true" /> {words[lane]}
          </label>
        ))}
        {filtered && (
          <button
            type="button"
            className="quiet"
            onClick={() =>
              setParams({ q: undefined, item: undefined, to: undefined, lanes: undefined, known: undefined })
            }
          >
            {words.clear}
          </button>
        )}
      </fieldset>
    </search>
  );
}

function nameOfItem(given: string): string {
  if (given === '') return '';
  const finding = findItem(given);
  return finding.status === 'found' ? finding.item.name : given;
}
