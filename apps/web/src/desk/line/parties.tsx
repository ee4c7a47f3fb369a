import { placeName } from '@licet/cli/in-browser';
import { useLanguage, useWords } from '../../words/language.ts';
import { HitCard } from '../hit-card.tsx';
import { VERDICT_WORDS } from '../hit-words.ts';
import type { Kept, ShownParty } from '../kept.ts';
import { LINE_WORDS, ROLE_WORDS } from './words.ts';

/** Each party once, with all its roles, and its hits. */
export function Parties({ kept, onDecided }: { readonly kept: Kept; readonly onDecided: () => void }) {
  const words = useWords(LINE_WORDS);
  const language = useLanguage();
  const parties = new Map<string, ShownParty[]>();
  for (const party of kept.answer.parties ?? []) {
    const key = `${party.name} ${party.country}`;
    parties.set(key, [...(parties.get(key) ?? []), party]);
  }
  return (
    <section className="card" aria-labelledby="parties">
      <h2 id="parties">{words.parties}</h2>
      {[...parties].map(([key, same]) => {
        const [party] = same as [ShownParty];
        return (
          <div key={key} className="party">
            <p>
              <strong>{party.name}</strong>
              {party.country !== undefined && `, ${placeName(party.country, language)}`}{' '}
              <span className="soft">
                ({same.map(({ role }) => ROLE_WORDS[role]?.[language] ?? role).join(', ')})
              </span>
              : {VERDICT_WORDS[party.verdict]?.[language] ?? party.verdict}
            </p>
            {party.failure !== undefined && <p className="soft">{party.failure}</p>}
            {[...party.hits, ...party.silenced].map((hit) => (
              <HitCard
                key={hit.entry}
                hit={hit}
                party={{
                  name: party.name,
                  ...(party.country === undefined ? {} : { country: party.country }),
                }}
                onDecided={onDecided}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}
