import { setParams } from '../../app/address.ts';
import { CONTROL_WORDS } from '../../controls/words.ts';
import { fill, useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';
import {
  CHINA,
  FILTERS,
  KINDS,
  MARKETS,
  makers,
  NO_YEAR,
  SIGNS,
  STATUSES,
  type Wanted,
  years,
} from './wanted.ts';

/** Native fields that narrow the list; each says in the address what it is set to. */
export function Filters({ wanted }: { readonly wanted: Wanted }) {
  const words = useWords(CHIP_WORDS);
  const control = useWords(CONTROL_WORDS);
  const choices: Readonly<Record<Exclude<keyof Wanted, 'q'>, readonly (readonly [string, string])[]>> = {
    outcome: SIGNS.map((sign) => [sign, control[`sign-${sign}`]]),
    maker: makers().map((one) => [one, one]),
    kind: KINDS.map((one) => [one, words[`kind-${one}`]]),
    market: MARKETS.map((one) => [one, words[`market-${one}`]]),
    status: STATUSES.map((one) => [one, words[`status-${one}`]]),
    china: CHINA.map((one) => [one, words[one]]),
    year: years().map((one) => [one, one === NO_YEAR ? words['year-none'] : one]),
  };
  const names = Object.keys(choices) as (keyof typeof choices)[];
  const bad = names.filter(
    (name) => wanted[name] !== '' && !choices[name].some(([value]) => value === wanted[name]),
  );
  return (
    <fieldset className="row chip-panel chip-filters">
      <legend>{words.filters}</legend>
      <label className="field">
        <span>{words.q}</span>
        <input
          type="search"
          size={16}
          placeholder={words.qHint}
          value={wanted.q}
          onChange={(event) => setParams({ q: event.target.value }, { replace: true })}
        />
      </label>
      {names.map((name) => (
        <label key={name} className="field">
          <span>{words[name]}</span>
          <select
            value={wanted[name]}
            onChange={(event) => setParams({ [name]: event.target.value })}
            aria-invalid={bad.includes(name)}
          >
            <option value="">{words.any}</option>
            {bad.includes(name) && <option value={wanted[name]}>{wanted[name]}</option>}
            {choices[name].map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      {FILTERS.some((name) => wanted[name] !== '') && (
        <button
          type="button"
          className="quiet"
          onClick={() => setParams(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
        >
          {words.clear}
        </button>
      )}
      {bad.map((name) => (
        <p key={name} className="problem" role="status">
          {fill(words.badFilter, { name, given: wanted[name] })}
        </p>
      ))}
    </fieldset>
  );
}
