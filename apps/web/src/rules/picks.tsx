import { law } from '@licet/cli/in-browser';
import { day, type Iso, iso } from '@licet/engine';
import { useMemo } from 'react';
import { setParams } from '../app/address.ts';
import type { Moment } from '../law/moment.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import type { Days } from './asked-days.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { RULES_WORDS } from './words.ts';

/** The pair of days around each day on which an instrument changes the law, and the steps to the next and the last. */
export function Picks({ days: { from, to }, moment }: { readonly days: Days; readonly moment: Moment }) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const pairs = useMemo(() => pairsOf(law.pack, moment.known), [moment.known]);
  const years = Map.groupBy(pairs, (pair) => pair.to.slice(0, 4));
  const now = pairs.find((pair) => pair.from === from && pair.to === to);
  const take = (pair: Pair | undefined): void => {
    if (pair)
      setParams({ from: pair.from, 'to-day': pair.to, ...(pair.promise ? { reading: 'announced' } : {}) });
  };
  const middle: Iso = iso(Math.floor((day(from) + day(to) + 1) / 2));
  const earlier = pairs.findLast((pair) => (now ? pair.to < now.to : pair.to < middle));
  const later = pairs.find((pair) => (now ? pair.to > now.to : pair.to > middle));
  return (
    <div className="row rules-picks">
      <button type="button" className="quiet" disabled={earlier === undefined} onClick={() => take(earlier)}>
        <span aria-hidden="true">←</span> {words.earlier}
      </button>
      <label className="field">
        <span>{words.pick}</span>
        <select
          value={now?.to ?? ''}
          onChange={({ target }) => take(pairs.find((pair) => pair.to === target.value))}
        >
          <option value="">{words.pickNone}</option>
          {[...years].map(([year, own]) => (
            <optgroup key={year} label={year}>
              {own.map((pair) => (
                <option key={pair.to} value={pair.to}>
                  {format.day(pair.to)} · {pair.by.map(({ id }) => id).join(', ')}
                  {words.colon}
                  {pair.by[0]?.title[format.language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="button" className="quiet" disabled={later === undefined} onClick={() => take(later)}>
        {words.later} <span aria-hidden="true">→</span>
      </button>
    </div>
  );
}
