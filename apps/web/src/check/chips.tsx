import { law, PART_WORDS } from '@licet/cli/in-browser';
import { type Language, LicetError } from '@licet/engine';
import { type ReactNode, useRef, useState } from 'react';
import { dayIn } from '../law/today.ts';
import { typeset, upper } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { FactField } from './fact-field.tsx';
import { isFact, isPart, NOBODY, type PartName, USUAL } from './fields.ts';
import { PartField } from './part-field.tsx';
import type { Loose, Part } from './understand.ts';
import type { Question } from './use-question.ts';
import { CHECK_WORDS } from './words.ts';

/** What a part of a question is called; facts by their titles. */
export function titleOf(name: string, language: Language): string {
  if (isPart(name)) return PART_WORDS[name][language];
  try {
    return law.pack.facts.find(name).title[language];
  } catch (error) {
    if (error instanceof LicetError) return name;
    throw error;
  }
}

/** What was understood, part by part: each can be changed or taken away, and what is unsure says what it may mean. */
export function Chips({ question }: { readonly question: Question }) {
  const words = useWords(CHECK_WORDS);
  const format = useFormat();
  const { parts, loose, leftOver, fields } = question.understood;
  const aside = (question.params.get('aside') ?? '').split(';').filter(Boolean);
  if (parts.length === 0 && loose.length === 0 && leftOver.length === 0) return null;
  return (
    <section className="check-understood" aria-labelledby="check-understood">
      <h2 id="check-understood">{words.understood}</h2>
      <ul className="check-chips">
        {parts.map((part) => (
          <Chip key={part.name} part={part} question={question} />
        ))}
        {fields.on === undefined && (
          <Chip
            key="on"
            part={{ name: 'on', from: 'field', given: '', others: [], liberties: [] }}
            question={question}
          >
            {words.today}, {format.day(question.today)}
          </Chip>
        )}
        {loose.map((one) => (
          <LooseChip key={one.given} loose={one} question={question} />
        ))}
      </ul>
      {leftOver.length > 0 && (
        <p className="check-left">{fill(words.leftOver, { words: leftOver.join('; ') })}</p>
      )}
      {aside.length > 0 && <p className="soft">{fill(words.setAside, { words: aside.join('; ') })}</p>}
    </section>
  );
}

interface ChipProps {
  readonly part: Part;
  readonly question: Question;
  /** In place of what was said, where nobody said anything. */
  readonly children?: ReactNode;
}

function Chip({ part, question, children }: ChipProps) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { name, given, trouble, others, note, liberties } = part;
  const title = titleOf(name, language);
  const close = (focus: boolean): void => {
    setEditing(false);
    if (focus) requestAnimationFrame(() => button.current?.focus());
  };
  const say = (value: string): void => {
    close(true);
    question.state(name, value);
  };
  return (
    <li className={trouble ? 'check-chip check-chip-trouble' : 'check-chip'}>
      {editing ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close what a press opened.
        <div
          className="row check-edit"
          onKeyDown={(event) => {
            if (event.key === 'Escape') close(true);
          }}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) close(false);
          }}
        >
          {isFact(name) ? (
            <FactField fact={name} onValue={say} autoFocus />
          ) : (
            <PartField name={name as PartName} value={given} onValue={say} autoFocus />
          )}
          <button type="button" className="quiet" onClick={() => close(true)}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <div className="check-chip-line">
          <button
            ref={button}
            type="button"
            className="check-chip-main"
            disabled={trouble?.code === 'unknown-fact'}
            onClick={() => setEditing(true)}
          >
            <span className="visually-hidden">{words.change} </span>
            <span className="check-chip-what">{title}</span>{' '}
            <span className="check-chip-value">{children ?? <Value part={part} />}</span>
          </button>
          {children === undefined && (
            <button
              type="button"
              className="check-chip-remove"
              aria-label={fill(words.remove, { what: title })}
              onClick={() => question.remove(name)}
            >
              <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                <path d="M1 1L9 9M9 1L1 9" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            </button>
          )}
        </div>
      )}
      {trouble && (
        <p className="problem check-chip-note" role="alert">
          {typeset(
            trouble.text || fill(others.length === 1 ? words.unsureOne : words.unsure, { given }),
            language,
          )}
        </p>
      )}
      {liberties.length > 0 && (
        <p className="check-chip-note check-liberty">
          {[
            liberties.includes('year') ? words.nextYear : '',
            liberties.includes('month') ? words.firstOfMonth : '',
          ]
            .join(' ')
            .trim()}
        </p>
      )}
      {note !== undefined && (
        <p className="check-chip-note soft" lang="en">
          {note}
        </p>
      )}
      {others.length > 0 && (
        <p className="check-others">
          {trouble === undefined && <span className="soft">{words.meant}</span>}
          {others.map((other) => (
            <button key={other} type="button" className="quiet" onClick={() => say(other)}>
              <Other name={name} text={other} />
            </button>
          ))}
        </p>
      )}
    </li>
  );
}

function Other({ name, text }: { readonly name: string; readonly text: string }) {
  const format = useFormat();
  return name === 'on' && dayIn(text) ? format.day(text) : text;
}

/** How a part is read; what was written stands beside it where it differs. */
function Value({ part }: { readonly part: Part }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const { name, as, given } = part;
  if (as === undefined) return <>{given}</>;
  if (as === NOBODY) return <em>{words.nobody}</em>;
  if (isFact(name)) return as === USUAL ? <em>{words.asUsual}</em> : typeset(as, language);
  if (name === 'strict') return <>{words.strictOn}</>;
  if (name === 'route') return <>{as in words ? words[as as 'export'] : as}</>;
  if (name === 'quantity') return <>{format.number(Number(as))}</>;
  const shown = (name === 'on' || name === 'known') && dayIn(as) ? format.day(as) : as;
  const same = as.toLowerCase().startsWith(given.toLowerCase()) || as.includes(`(${given})`);
  return (
    <>
      {upper(shown)}
      {!same && <span className="check-said"> {fill(words.said, { given })}</span>}
    </>
  );
}

const ROLES = ['to', 'from', 'hq', 'parent', 'party.endUserPlace'] as const;

function LooseChip({ loose, question }: { readonly loose: Loose; readonly question: Question }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const { given, country } = loose;
  return (
    <li className="check-chip check-chip-trouble">
      <p className="problem check-chip-note" role="alert">
        {fill(words.loose, { given })}
      </p>
      <p className="check-others">
        {country !== undefined &&
          ROLES.map((name) => (
            <button
              key={name}
              type="button"
              className="quiet"
              onClick={() => question.settle(given, name, withFormer(question, name, country))}
            >
              {upper(titleOf(name, language))}
            </button>
          ))}
        <button type="button" className="quiet" onClick={() => question.settle(given)}>
          {words.leaveAside}
        </button>
      </p>
    </li>
  );
}

/** Parties may have several seats; what was said before stays. */
const withFormer = ({ understood }: Question, name: string, country: string): string => {
  const former = name === 'hq' || name === 'parent' ? understood.fields[name] : undefined;
  return former === undefined ? country : `${former}, ${country}`;
};
