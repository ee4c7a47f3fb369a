import { setParams } from '../app/address.ts';
import { useWords } from '../words/language.ts';
import { MAKERS, type Narrowed } from './rows.ts';
import { MATRIX_WORDS } from './words.ts';

const MARKETS = ['datacenter', 'professional', 'consumer', 'edge'] as const;

/** Which chips are rows. */
export function Narrow({
  narrowed: { q, maker, market },
  onlyDiffering,
}: {
  readonly narrowed: Narrowed;
  readonly onlyDiffering: boolean;
}) {
  const words = useWords(MATRIX_WORDS);
  // What the address names stays to be seen, even where no chip has it.
  const others = (value: string, all: readonly string[]): readonly string[] =>
    value === '' || all.includes(value) ? [] : [value];
  return (
    <fieldset className="row matrix-panel no-print">
      <legend className="visually-hidden">{words.narrow}</legend>
      <label className="field">
        <span>{words.q}</span>
        <input
          type="search"
          size={16}
          placeholder={words.qHint}
          value={q}
          onChange={(event) => setParams({ q: event.target.value }, { replace: true })}
        />
      </label>
      <label className="field">
        <span>{words.maker}</span>
        <select value={maker} onChange={(event) => setParams({ maker: event.target.value })}>
          <option value="">{words.any}</option>
          {[...others(maker, MAKERS), ...MAKERS].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{words.market}</span>
        <select value={market} onChange={(event) => setParams({ market: event.target.value })}>
          <option value="">{words.any}</option>
          {others(market, MARKETS).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
          {MARKETS.map((one) => (
            <option key={one} value={one}>
              {words[`market-${one}`]}
            </option>
          ))}
        </select>
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={onlyDiffering}
          onChange={(event) => setParams({ differs: event.target.checked ? '1' : undefined })}
        />
        {words.differing}
      </label>
    </fieldset>
  );
}
