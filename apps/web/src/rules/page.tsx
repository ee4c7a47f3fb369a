import {
  coveragePlain,
  law,
  openPlain,
  placeName,
  plainDifference,
  rulePlain,
  treePlain,
  wholeDifference,
} from '@licet/cli/in-browser';
import { VERIFIED_THROUGH } from '@licet/ear';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { useTitle } from '../app/title.ts';
import { Below } from '../controls/below.tsx';
import { useDestination } from '../controls/fields.tsx';
import { MisreadNotice } from '../controls/misread.tsx';
import { Twins } from '../controls/twins.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { useMoment } from '../law/moment.ts';
import { today as civilToday } from '../law/today.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { daysAsked, unreadDays } from './asked-days.ts';
import { Changes } from './changes.tsx';
import { FactsView, factsFound } from './facts-view.tsx';
import { useKept } from './kept.ts';
import { OpenView } from './open-view.tsx';
import { changeRows, ruleRows } from './rows.ts';
import { TreePage } from './tree-page.tsx';
import { RULES_WORDS } from './words.ts';
import './rules.css';

const VIEWS = ['tree', 'changes', 'facts', 'open'] as const;

export default function Page() {
  const words = useWords(RULES_WORDS);
  const controls = useWords(CONTROL_WORDS);
  const format = useFormat();
  const { language } = format;
  const { params } = useAddress();
  const moment = useMoment();
  const [destination] = useDestination();
  const { q: _, ...kept } = useKept();
  const today = civilToday();
  const asked = params.get('view') ?? 'tree';
  const view = VIEWS.find((one) => one === asked) ?? 'tree';
  const edition = law.edition(moment);
  const rule = law.pack.rules.find(({ id }) => id.toLowerCase() === params.get('rule')?.toLowerCase());
  const { from, to } = daysAsked(params, today);
  const difference = useMemo(
    () =>
      view === 'changes' && from < to
        ? wholeDifference(
            {
              from,
              toDay: to,
              to: destination,
              known: moment.known,
              reading: moment.reading,
              bill: moment.bills,
            },
            today,
          )
        : undefined,
    [view, from, to, destination, moment, today],
  );
  useTitle(view === 'tree' ? (rule?.id ?? words.title) : words[view]);
  const query = params.get('q') ?? '';
  const law_ = {
    known: format.day(moment.known),
    reading: controls[moment.reading],
    through: format.day(VERIFIED_THROUGH),
  };
  const short = (hash: string): string => hash.slice(0, 12);
  const twins = {
    tree: rule
      ? {
          name: `licet-rule-${rule.id.replace(/[^\w.-]+/g, '-')}`,
          json: () => ({ edition: edition.hash, ...rulePlain(rule, language) }),
          csv: () => ruleRows([rule], language),
          cite: () =>
            fill(words.citeRule, {
              ...law_,
              rule: rule.id,
              title: rule.title[language],
              day: format.day(moment.on),
              edition: short(edition.hash),
            }),
        }
      : {
          name: 'licet-rules',
          json: () => ({
            edition: edition.hash,
            coverage: coveragePlain(language),
            parts: treePlain(language),
          }),
          csv: () => ruleRows(law.pack.rules, language),
          cite: () =>
            fill(words.citeRules, {
              ...law_,
              day: format.day(moment.on),
              edition: short(edition.hash),
            }),
        },
    changes: {
      name: `licet-changes-${from}-${to}`,
      json: () => difference && plainDifference(difference),
      csv: () => (difference ? changeRows(difference, language) : []),
      cite: () =>
        fill(words.citeChanges, {
          ...law_,
          from: format.day(from),
          to: format.day(to),
          before: short(law.edition({ ...moment, on: from }).hash),
          edition: short(law.edition({ ...moment, on: to }).hash),
          place: placeName(destination, language),
        }),
    },
    facts: {
      name: 'licet-facts',
      json: () => factsFound(query, language),
      csv: () => factsFound(query, language).map((fact) => ({ ...fact, aliases: fact.aliases.join('; ') })),
      cite: () =>
        fill(words.citeFacts, { ...law_, count: format.number(factsFound(query, language).length) }),
    },
    open: {
      name: 'licet-open-questions',
      json: () => openPlain(language),
      csv: () => openPlain(language).map((one) => ({ ...one, readings: one.readings.join(' | ') })),
      cite: () => fill(words.citeOpen, { ...law_, count: format.number(law.pack.openQuestions.length) }),
    },
  }[view];
  return (
    <div className="rules">
      <div className="rules-head">
        <div>
          <h1>{words.title}</h1>
          {view === 'tree' && rule === undefined && <p className="soft">{words.lead}</p>}
        </div>
        <Twins {...twins} />
      </div>
      <nav className="rules-views" aria-label={words.views}>
        {VIEWS.map((one) => (
          <Link
            key={one}
            page="rules"
            params={{ ...kept, view: one === 'tree' ? undefined : one }}
            aria-current={one === view ? 'page' : undefined}
          >
            {words[one]}
          </Link>
        ))}
      </nav>
      <MisreadNotice />
      {asked !== view && (
        <p className="problem" role="status">
          {fill(words.noView, { given: asked })}
        </p>
      )}
      {unreadDays(params).map((one) => (
        <p key={one.name} className="problem" role="status">
          {fill(words.noDay, one)}
        </p>
      ))}
      <Below>
        {view === 'tree' && <TreePage edition={edition} />}
        {view === 'changes' && <Changes days={{ from, to }} moment={moment} difference={difference} />}
        {view === 'facts' && <FactsView />}
        {view === 'open' && <OpenView />}
      </Below>
    </div>
  );
}
