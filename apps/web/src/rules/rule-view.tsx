import { law } from '@licet/cli/in-browser';
import type { Edition, Rule } from '@licet/engine';
import { Link } from '../app/link.tsx';
import { typeset } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { CoverageTag } from './coverage-tag.tsx';
import { ExamplesView } from './examples-view.tsx';
import { useKept } from './kept.ts';
import { referencesOf } from './references.ts';
import { RuleLink } from './rule-link.tsx';
import { VersionView } from './version-view.tsx';
import { RULES_WORDS } from './words.ts';

/** A rule with every dated text, its examples run, and what leans on what. */
export function RuleView({ rule, edition }: { readonly rule: Rule; readonly edition: Edition }) {
  const words = useWords(RULES_WORDS);
  const { language } = useFormat();
  const kept = useKept();
  const coverage = law.pack.coverage.find(({ provision }) => provision === rule.covers);
  const { restsOn, usedBy, facts } = referencesOf(rule.id);
  return (
    <section className="rules-rule" aria-labelledby="rule-title">
      <p className="rules-back">
        <Link page="rules" params={kept}>
          {words.back}
        </Link>
      </p>
      <h2 id="rule-title">
        <code>{rule.id}</code> {typeset(rule.title[language], language)}
      </h2>
      <p className="rules-facts-line">
        <span>{words[`role-${rule.role.kind}`]}</span>
        {coverage && <CoverageTag status={coverage.status} />}
        {coverage && (
          <span className="soft">
            {words.leftOut}
            {words.colon}
            {typeset(coverage.leftOut[language], language)}
          </span>
        )}
      </p>
      <h3>{words.versions}</h3>
      {rule.versions
        .map((version, i) => (
          <VersionView
            key={`${version.from} ${version.by.id} ${version.cite}`}
            rule={rule}
            version={version}
            before={rule.versions[i - 1]}
            edition={edition}
          />
        ))
        .reverse()}
      <ExamplesView rule={rule} />
      <dl className="rules-references">
        {(
          [
            [words.restsOn, restsOn],
            [words.usedBy, usedBy],
          ] as const
        ).map(
          ([word, ids]) =>
            ids.length > 0 && (
              <div key={word}>
                <dt>{word}</dt>
                <dd>
                  <ul>
                    {ids.map((id) => (
                      <li key={id}>
                        <RuleLink id={id} titled />
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ),
        )}
        {facts.length > 0 && (
          <div>
            <dt>{words.reads}</dt>
            <dd>
              <ul>
                {facts.map((name) => (
                  <li key={name}>
                    <Link page="rules" params={{ view: 'facts', q: name }}>
                      {name}
                    </Link>{' '}
                    <span className="soft">
                      {typeset(law.pack.facts.find(name).title[language], language)}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
