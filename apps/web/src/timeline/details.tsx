import { countryByCode, type RecordEvent } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { VERIFIED_THROUGH } from '@licet/ear';
import { day, type Instrument, type Iso, iso } from '@licet/engine';
import type { ReactNode } from 'react';
import type { Changes } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { ConfidenceTag } from '../controls/confidence.tsx';
import { typeset } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { amount } from './amount.ts';
import { chipOfModel } from './chips-of.ts';
import type { EffectKind } from './effects.ts';
import { type Entry, isOpen } from './entry.ts';
import { gapOf } from './gap.ts';
import { instrumentNamed } from './same-instrument.ts';
import { beginsWord, gapSentence, type Said } from './say.ts';
import { TIMELINE_WORDS } from './words.ts';

const EFFECT_WORDS = {
  'in-force': 'inForce',
  compliance: 'complianceDay',
  ends: 'ends',
  'not-enforced': 'notEnforced',
  enforced: 'enforced',
  groups: 'groups',
  numbers: 'numbers',
} as const satisfies Record<EffectKind, keyof Said>;

/** A statement is never in force, and guidance is only applied. */
function effectWord(kind: EffectKind, instrument: Instrument | undefined, words: Said): string {
  if (kind === 'in-force' && instrument?.authority === 'statement') return words.stated;
  if (kind === 'in-force' && instrument?.authority === 'guidance') return words.applied;
  return words[EFFECT_WORDS[kind]];
}

/** Everything that is known of an entry: its days, the gap between them, what it changed, its events and sources. */
export function Details({ entry, asOf }: { readonly entry: Entry; readonly asOf: Iso }) {
  const words = useWords(TIMELINE_WORDS);
  const format = useFormat();
  const { instrument, announced, begins, effects, events, approximate } = entry;
  const gap = gapOf(entry, asOf);
  const bill = instrument?.authority === 'bill';
  const shown = bill ? [] : effects;
  const rules = [
    ...new Set(
      shown.filter(({ kind }) => kind !== 'groups' && kind !== 'numbers').flatMap(({ touches }) => touches),
    ),
  ];
  const scheduled = (one: Iso): string => (one > asOf ? ` (${words.scheduled})` : '');
  const turn = begins ?? entry.effects[0]?.day;
  return (
    <div className="tl-details">
      <dl className="tl-days">
        <dt>{words.publicOn}</dt>
        <dd>{format.day(announced)}</dd>
        {shown.length === 0 && begins !== undefined && begins !== announced && (
          <>
            <dt>{beginsWord(entry, words)}</dt>
            <dd>
              {approximate ? fill(words.about, { day: format.day(begins) }) : format.day(begins)}
              {scheduled(begins)}
            </dd>
          </>
        )}
        {shown.map(({ day: on, kind }) => (
          <Day key={`${on} ${kind}`} word={effectWord(kind, instrument, words)}>
            {format.day(on)}
            {scheduled(on)}
          </Day>
        ))}
      </dl>
      {gap && (
        <p className={isOpen(entry) || gap.kind === 'behind' ? 'tl-gap tl-gap-open' : 'tl-gap'}>
          {gapSentence(gap, entry, words, format, VERIFIED_THROUGH)}
        </p>
      )}
      {approximate && <p className="soft">{words.aboutNote}</p>}
      {instrument && (
        <p>
          <ConfidenceTag tag={instrument.confidence} />{' '}
          {instrument.url === undefined ? (
            <span className="soft">{words.sourceNone}</span>
          ) : (
            <a href={instrument.url}>{instrument.id}</a>
          )}
          {instrument.document !== undefined && <span className="soft"> · {instrument.document}</span>}
          {instrument.addressees && (
            <span className="soft">
              {' '}
              · {words.addressed} {instrument.addressees.join(', ')}
            </span>
          )}
        </p>
      )}
      {events.length > 0 && (
        <ul className="tl-events">
          {events.map((event) => (
            <li key={event.id}>
              <Event event={event} alone={instrument === undefined} />
            </li>
          ))}
        </ul>
      )}
      <Related entry={entry} rules={rules} turn={turn} />
    </div>
  );
}

const Day = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <>
    <dt>{word}</dt>
    <dd>{children}</dd>
  </>
);

/** One event of the record, with its source. */
function Event({ event, alone }: { readonly event: RecordEvent; readonly alone: boolean }) {
  const words = useWords(TIMELINE_WORDS);
  const format = useFormat();
  const { language } = format;
  const english = language === 'fr' ? { lang: 'en', title: words.english } : {};
  const when = event.approximate
    ? fill(words.about, { day: format.day(event.date) })
    : format.day(event.date);
  return (
    <>
      {!alone && (
        <p className="tl-event-head">
          <b>{when}</b>
          {event.public !== event.date && (
            <span className="soft">
              {' '}
              ({words.publicOn.toLowerCase()} {format.day(event.public)})
            </span>
          )}
          <br />
          {typeset(event.title[language], language)}
        </p>
      )}
      {event.detail !== undefined && <p {...english}>{event.detail}</p>}
      {event.amountUsd !== undefined && (
        <p>
          {words.amount} <b>{amount(event.amountUsd, language)}</b>
        </p>
      )}
      <p className="tl-source">
        <ConfidenceTag tag={event.confidence} />{' '}
        {event.source === null ? (
          <span {...english}>{event.sourceNote}</span>
        ) : (
          <a href={event.source} {...english}>
            {event.sourceNote}
          </a>
        )}
      </p>
    </>
  );
}

/** Where to go from here: chips, the map of that day for a place, the rules and what changed in them. */
function Related({
  entry: { chips, countries, events, instrument },
  rules,
  turn,
}: {
  readonly entry: Entry;
  readonly rules: readonly string[];
  readonly turn: Iso | undefined;
}) {
  const words = useWords(TIMELINE_WORDS);
  const format = useFormat();
  const { language } = format;
  const date = turn ?? (events[0]?.date as Iso | undefined);
  const on = date !== undefined && date >= law.pack.coveredFrom ? date : undefined;
  const bill = instrument?.authority === 'bill';
  const statement: Changes = instrument?.authority === 'statement' ? { reading: 'announced' } : {};
  const others = [...new Set(events.flatMap((event) => event.instruments))].filter(
    (name) => instrumentNamed(name)?.id !== instrument?.id,
  );
  return (
    <>
      {bill ? (
        <p>
          <Link page="map" params={{ bill: instrument.id }}>
            {words.mapBill}
          </Link>
        </p>
      ) : (
        on !== undefined &&
        instrument !== undefined && (
          <p>
            <Link
              page="rules"
              params={{ view: 'changes', from: iso(day(on) - 1), 'to-day': on, ...statement }}
            >
              {fill(words.changes, { day: format.day(on) })}
            </Link>
          </p>
        )
      )}
      {chips.length > 0 && (
        <Group title={words.chips}>
          {chips.map((name) => {
            const chip = chipOfModel(name);
            return chip === undefined ? (
              <span key={name}>{name}</span>
            ) : (
              <Link key={name} page="chip" params={{ item: chip.id, on }}>
                {name}
              </Link>
            );
          })}
        </Group>
      )}
      {countries.length > 0 && (
        <Group title={on === undefined ? words.places : fill(words.map, { day: format.day(on) })}>
          {countries.map((code) => (
            <Link key={code} page="map" params={{ to: code, on, ...statement }}>
              {countryByCode(code)?.[language] ?? code}
            </Link>
          ))}
        </Group>
      )}
      {others.length > 0 && (
        <Group title={words.instruments}>
          {others.map((name) => {
            const known = instrumentNamed(name);
            return known === undefined ? (
              <span key={name}>{name}</span>
            ) : (
              <Link key={name} page="timeline" params={{ event: known.id }}>
                {known.id}
              </Link>
            );
          })}
        </Group>
      )}
      {rules.length > 0 && (
        <details className="tl-rules">
          <summary>
            {instrument?.authority === 'guidance' ? words.rulesTouchedPosture : words.rulesTouched} (
            {format.number(rules.length)})
          </summary>
          <ul>
            {rules.map((id) => (
              <li key={id}>
                <Link page="rules" params={{ rule: id, on, ...statement }}>
                  {id}
                </Link>{' '}
                <span className="soft">{law.pack.rules.find((rule) => rule.id === id)?.title[language]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="tl-group">
    <p className="tl-group-title">{title}</p>
    <p className="tl-links">{children}</p>
  </div>
);
