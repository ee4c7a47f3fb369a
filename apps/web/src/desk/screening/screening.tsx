import { type FormEvent, useEffect, useId, useState } from 'react';
import { setParams, useAddress } from '../../app/address.ts';
import { Twins } from '../../controls/twins.tsx';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { send } from '../api.ts';
import { HitCard } from '../hit-card.tsx';
import { VERDICT_WORDS } from '../hit-words.ts';
import { ProblemNote } from '../problem-note.tsx';
import { type ScreenedHit, shownHit } from './shown-hit.ts';
import { SCREENING_WORDS } from './words.ts';

interface Answer {
  readonly verdict: string;
  readonly hits: readonly ScreenedHit[];
  readonly silenced: readonly ScreenedHit[];
  readonly more: number;
  readonly snapshot: string;
  readonly imported: string;
}

/** One name against the lists, each hit explained word by word. */
export function Screening() {
  const words = useWords(SCREENING_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const { params } = useAddress();
  const [name, country, address] = ['name', 'country', 'address'].map((one) => params.get(one) ?? '') as [
    string,
    string,
    string,
  ];
  const [typed, setTyped] = useState({ name, country, address });
  const [answer, setAnswer] = useState<Answer>();
  const [error, setError] = useState<Error>();
  const [turn, setTurn] = useState(0);
  const ids = [useId(), useId(), useId()] as const;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again.
  useEffect(() => {
    setTyped({ name, country, address });
    if (name === '') return setAnswer(undefined);
    const stop = new AbortController();
    send<Answer>(
      'POST',
      '/v1/screenings',
      { name, ...(country === '' ? {} : { country }), ...(address === '' ? {} : { address }) },
      { signal: stop.signal },
    ).then(
      (found) => {
        setAnswer(found);
        setError(undefined);
      },
      (failure: Error) => {
        if (!stop.signal.aborted) setError(failure);
      },
    );
    return () => stop.abort();
  }, [name, country, address, turn]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setParams(typed);
    setTurn((now) => now + 1);
  };
  const field = (at: 0 | 1 | 2, part: 'name' | 'country' | 'address', size: number) => (
    <label className="field" htmlFor={ids[at]}>
      <span>{words[part]}</span>
      <input
        id={ids[at]}
        type="text"
        size={size}
        required={part === 'name'}
        value={typed[part]}
        onChange={(event) => setTyped({ ...typed, [part]: event.target.value })}
      />
    </label>
  );
  return (
    <section>
      <form className="row card" onSubmit={submit}>
        {field(0, 'name', 40)}
        {field(1, 'country', 14)}
        {field(2, 'address', 30)}
        <button type="submit">{words.screen}</button>
      </form>
      {error && <ProblemNote error={error} onAgain={() => setTurn((now) => now + 1)} />}
      {answer && !error && (
        <div aria-live="polite">
          <h2>
            {answer.verdict === 'clear'
              ? words.clear
              : fill(words.verdict, {
                  verdict: VERDICT_WORDS[answer.verdict]?.[language] ?? answer.verdict,
                  count: answer.hits.length,
                  more: answer.more,
                })}
          </h2>
          <div className="row">
            <p className="soft">
              {fill(words.against, {
                snapshot: answer.snapshot.slice(0, 12),
                day: format.day(answer.imported),
              })}
            </p>
            <Twins
              name="screening"
              json={() => answer}
              csv={() =>
                answer.hits.map(({ verdict, score, alias, entry }) => ({
                  asked: name,
                  verdict,
                  score,
                  listed: entry.name,
                  alias: alias ?? '',
                  source: entry.source,
                  entry: entry.id,
                  countries: entry.countries.join(' '),
                  citation: entry.citation ?? '',
                }))
              }
              cite={() => fill(words.cite, { name, snapshot: answer.snapshot.slice(0, 12) })}
            />
          </div>
          {answer.hits.map((hit) => (
            <HitCard
              key={hit.entry.id}
              hit={shownHit(hit)}
              party={{ name, ...(country === '' ? {} : { country }) }}
              onDecided={() => setTurn((now) => now + 1)}
            />
          ))}
          {answer.silenced.length > 0 && (
            <details>
              <summary>
                {words.silenced} ({answer.silenced.length})
              </summary>
              {answer.silenced.map((hit) => (
                <HitCard
                  key={hit.entry.id}
                  hit={shownHit(hit)}
                  party={{ name }}
                  onDecided={() => undefined}
                />
              ))}
            </details>
          )}
        </div>
      )}
    </section>
  );
}
