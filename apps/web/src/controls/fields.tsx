import { countryByCode, findCountry, findItem, type Item } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { type Iso, READINGS } from '@licet/engine';
import { setParams, useParam } from '../app/address.ts';
import { useMoment } from '../law/moment.ts';
import { dayIn, today } from '../law/today.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { ITEM_OPTIONS, usePlaceOptions } from './options.ts';
import { Typed } from './typed.tsx';
import { CONTROL_WORDS } from './words.ts';

/** A day, by the browser's own calendar. */
export function DayField({
  label,
  value,
  onDay,
}: {
  readonly label?: string;
  readonly value: Iso;
  readonly onDay: (day: Iso) => void;
}) {
  const words = useWords(CONTROL_WORDS);
  return (
    <label className="field">
      <span>{label ?? words.day}</span>
      <input
        type="date"
        value={value}
        min={law.pack.coveredFrom}
        onChange={(event) => {
          const read = dayIn(event.target.value);
          if (read !== undefined && read >= law.pack.coveredFrom) onDay(read);
        }}
      />
    </label>
  );
}

/** A country by name in either language, or by code. */
export function PlaceField({
  label,
  value,
  onPlace,
}: {
  readonly label?: string;
  readonly value: string;
  readonly onPlace: (code: string) => void;
}) {
  const words = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const options = usePlaceOptions();
  return (
    <Typed
      label={label ?? words.destination}
      shown={countryByCode(value)?.[language] ?? value}
      options={options}
      read={(text) => {
        const finding = findCountry(text);
        return finding.status === 'found' ? finding.item.code : undefined;
      }}
      onValue={onPlace}
      advice={(given) => fill(words.unknownPlace, { given })}
    />
  );
}

/** A chip or server of the catalog. */
export function ItemField({
  label,
  value,
  onItem,
}: {
  readonly label?: string;
  readonly value: string;
  readonly onItem: (item: Item) => void;
}) {
  const words = useWords(CONTROL_WORDS);
  return (
    <Typed
      label={label ?? words.item}
      shown={value}
      size={28}
      options={ITEM_OPTIONS}
      read={(text) => {
        const finding = findItem(text);
        return finding.status === 'found' ? finding.item : undefined;
      }}
      onValue={onItem}
      advice={(given) => fill(words.unknownItem, { given })}
    />
  );
}

/** The moment of the address: day, reading, bills, and what was known. */
export function MomentFields({ withDay = true }: { readonly withDay?: boolean }) {
  const words = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const { on, known, reading, bills } = useMoment();
  return (
    <>
      {withDay && <DayField value={on} onDay={(day) => setParams({ on: day })} />}
      <DayField
        label={words.known}
        value={known}
        onDay={(day) => setParams({ known: day === today() ? undefined : day })}
      />
      <label className="field">
        <span>{words.reading}</span>
        <select
          value={reading}
          onChange={(event) =>
            setParams({ reading: event.target.value === 'enforced' ? undefined : event.target.value })
          }
        >
          {READINGS.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
      </label>
      {law.pack.bills.map(({ id, title }) => (
        <label key={id} className="tick" title={title[language]}>
          <input
            type="checkbox"
            checked={bills.includes(id)}
            onChange={(event) =>
              setParams({
                bill: (event.target.checked ? [...bills, id] : bills.filter((one) => one !== id)).join(','),
              })
            }
          />
          {fill(words.bill, { bill: id })}
        </label>
      ))}
    </>
  );
}

/** The destination of the address; China where it says none. */
export function useDestination(): readonly [string, (code: string) => void] {
  const [to, set] = useParam('to', 'CN');
  return [countryByCode(to)?.code ?? 'CN', set];
}
