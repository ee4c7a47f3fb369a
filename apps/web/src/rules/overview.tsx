import { law } from '@licet/cli/in-browser';
import type { Edition } from '@licet/engine';
import { useMemo } from 'react';
import { ScrollBox } from '../controls/scroll-box.tsx';
import { useMoment } from '../law/moment.ts';
import { typeset } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { CoverageTag } from './coverage-tag.tsx';
import { runExamples } from './examples.ts';
import { RULES_WORDS } from './words.ts';

/** What stands here before a rule is chosen: how much there is, whether its examples hold, and what is left out. */
export function Overview({ edition }: { readonly edition: Edition }) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const { on } = useMoment();
  const { rules, coverage } = law.pack;
  const ran = useMemo(() => rules.flatMap(runExamples), [rules]);
  const wrong = ran.filter(({ agrees }) => !agrees).length;
  const examples = format.number(ran.length);
  return (
    <section aria-labelledby="rules-choose">
      <h2 id="rules-choose">{words.choose}</h2>
      <p>
        {fill(words.overview, {
          rules: format.number(rules.length),
          versions: format.number(rules.reduce((sum, { versions }) => sum + versions.length, 0)),
          examples,
          day: format.day(on),
          holding: format.number(edition.rules.size),
        })}
      </p>
      <p>
        {wrong === 0 ? (
          <>
            <span className="rules-agrees" aria-hidden="true">
              ✓
            </span>{' '}
            {fill(words.examplesAgree, { examples })}
          </>
        ) : (
          <span className="rules-disagrees">
            {fill(words.examplesDisagree, { count: format.number(wrong), examples })}
          </span>
        )}
      </p>
      <h3>{words.coverageTable}</h3>
      <ScrollBox label={words.coverageTable}>
        <table className="rules-coverage">
          <thead>
            <tr>
              <th scope="col">{words.provision}</th>
              <th scope="col">{words.status}</th>
              <th scope="col">{words.leftOut}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ provision, status, title, leftOut }) => (
              <tr key={provision}>
                <td>
                  <b>{provision}</b>{' '}
                  <span className="soft">{typeset(title[format.language], format.language)}</span>
                </td>
                <td>
                  <CoverageTag status={status} />
                </td>
                <td>{typeset(leftOut[format.language], format.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
