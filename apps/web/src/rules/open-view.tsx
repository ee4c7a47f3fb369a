import { law } from '@licet/cli/in-browser';
import { useMoment } from '../law/moment.ts';
import { typeset } from '../law/typeset.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { RuleLink } from './rule-link.tsx';
import { Ecfr } from './version-view.tsx';
import { RULES_WORDS } from './words.ts';

/** The points that the law leaves open, each with its readings, the one taken, and the rules that it bears on. */
export function OpenView() {
  const words = useWords(RULES_WORDS);
  const language = useLanguage();
  const { on } = useMoment();
  return (
    <>
      <p className="soft">{words.openLead}</p>
      <div className="rules-open">
        {law.pack.openQuestions.map(({ id, title, readings, taken, cite }) => {
          const rules = law.pack.rules.filter(({ versions }) =>
            versions.some(({ open }) => open?.includes(id)),
          );
          return (
            <article key={id} id={id} className="card">
              <h2>{typeset(title[language], language)}</h2>
              <p className="soft">
                {cite} <Ecfr cite={cite} on={on} />
              </p>
              <ul>
                {readings.map((reading) => (
                  <li key={reading.en}>{typeset(reading[language], language)}</li>
                ))}
              </ul>
              <p className="rules-taken">
                <b>{words.taken}.</b> {typeset(taken[language], language)}
              </p>
              {rules.length > 0 && (
                <p className="rules-bears">
                  {words.bearsOn}
                  {words.colon}
                  {rules.map((rule, i) => (
                    <span key={rule.id}>
                      {i > 0 && ', '}
                      <RuleLink id={rule.id} />
                    </span>
                  ))}
                </p>
              )}
            </article>
          );
        })}
      </div>
    </>
  );
}
