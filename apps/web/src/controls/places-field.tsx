import { countryByCode, findCountry } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { useId, useMemo, useRef, useState } from 'react';
import { GROUPS } from '../law/places.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { usePlaceOptions } from './options.ts';
import { CONTROL_WORDS } from './words.ts';

interface Props {
  readonly label: string;
  readonly places: readonly string[];
  readonly unknown: readonly string[];
  /** Undefined for the usual ones. */
  readonly onPlaces: (places: readonly string[] | undefined) => void;
  readonly groups?: boolean;
  /** Puts the members of a group in its place. */
  readonly onSpread?: (group: string) => void;
}

/** A name of a country or, where allowed, of a country group: `D:5`. */
export function usePlaceName(): (place: string) => string {
  const language = useLanguage();
  return (place) =>
    countryByCode(place)?.[language] ??
    law.pack.sets.find(({ id }) => id === place)?.title[language] ??
    place;
}

/** A list of destinations that can be added to and taken from. */
export function PlacesField({ label, places, unknown, onPlaces, groups = false, onSpread }: Props) {
  const words = useWords(CONTROL_WORDS);
  const nameOf = usePlaceName();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [list, problem] = [useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  const countries = usePlaceOptions();
  const options = useMemo(
    () => [...(groups ? GROUPS.map((id) => ({ value: id, hint: '' })) : []), ...countries],
    [groups, countries],
  );
  const read = (given: string): string | undefined => {
    if (groups && GROUPS.includes(given.toUpperCase())) return given.toUpperCase();
    const finding = findCountry(given);
    return finding.status === 'found' ? finding.item.code : undefined;
  };
  const add = (given: string): void => {
    if (given.trim() === '') return;
    const place = read(given.trim());
    setWrong(place === undefined ? given.trim() : undefined);
    if (place === undefined) return;
    setText('');
    if (!places.includes(place)) onPlaces([...places, place]);
  };
  return (
    <fieldset className="places">
      <legend>{label}</legend>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <span>{nameOf(place)}</span>
            {GROUPS.includes(place) && onSpread && (
              <button
                type="button"
                title={fill(words.spreadGroup, { place: nameOf(place) })}
                onClick={() => onSpread(place)}
              >
                <span aria-hidden="true">⇔</span>
                <span className="visually-hidden">{fill(words.spreadGroup, { place: nameOf(place) })}</span>
              </button>
            )}
            {places.length > 1 && (
              <button
                type="button"
                title={fill(words.removePlace, { place: nameOf(place) })}
                onClick={() => {
                  onPlaces(places.filter((one) => one !== place));
                  input.current?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
                <span className="visually-hidden">{fill(words.removePlace, { place: nameOf(place) })}</span>
              </button>
            )}
          </li>
        ))}
        <li className="adding">
          <input
            ref={input}
            type="text"
            size={groups ? 34 : 22}
            placeholder={groups ? words.addPlaceOrGroup : words.addPlace}
            aria-label={groups ? words.addPlaceOrGroup : words.addPlace}
            value={text}
            list={list}
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong === undefined ? undefined : problem}
            onChange={(event) => {
              const given = event.target.value;
              setText(given);
              // A choice from the list is complete; a typed Niger may become Nigeria.
              const { inputType } = event.nativeEvent as InputEvent;
              const chosen = inputType === undefined || inputType === 'insertReplacementText';
              if (chosen && options.some(({ value }) => value === given)) add(given);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add(text);
              if (event.key === 'Escape') {
                setText('');
                setWrong(undefined);
              }
            }}
            onBlur={() => add(text)}
          />
          <datalist id={list}>
            {options.map(({ value, hint }) => (
              <option key={value} value={value}>
                {hint}
              </option>
            ))}
          </datalist>
          <button type="button" className="quiet" onClick={() => onPlaces(undefined)}>
            {words.usualPlaces}
          </button>
        </li>
      </ul>
      {wrong !== undefined && (
        <p id={problem} className="problem" role="alert">
          {fill(words.unknownPlace, { given: wrong })}
        </p>
      )}
      {unknown.length > 0 && (
        <p className="problem" role="status">
          {fill(words.noSuchPlace, { given: unknown.join(', ') })}
        </p>
      )}
    </fieldset>
  );
}
