import type { Label } from '@licet/engine';
import { useEffect, useRef } from 'react';
import { today } from '../../law/today.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { useLoad } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import type { LineBody } from './line.tsx';
import { LINE_WORDS } from './words.ts';

interface Told {
  readonly code: string;
  readonly text: Label;
}

interface Shipping {
  readonly on: string;
  readonly blocks: readonly Told[];
  readonly notes: readonly Told[];
}

/** What would keep the line from leaving on the day, said before anybody tries. */
export function WhatBlocks({ line, on }: { readonly line: LineBody; readonly on: string }) {
  const words = useWords(LINE_WORDS);
  const format = useFormat();
  const { state, body, error, reload } = useLoad<Shipping>(
    `/v1/lines/${encodeURIComponent(line.id)}/shipping?on=${on}`,
  );
  // Whatever was done about the line loads it anew, and may have changed this.
  const seen = useRef(line);
  useEffect(() => {
    if (seen.current !== line) reload();
    seen.current = line;
  }, [line, reload]);
  if (state === 'failed') return <ProblemNote error={error} onAgain={reload} />;
  // An answer about another day is none about this one.
  if (body?.on !== on) return null;
  const day = format.day(on);
  return (
    <div aria-live="polite">
      {on > today() && <p className="soft">{fill(words.toCome, { day })}</p>}
      {body.blocks.length === 0 ? (
        <p>{fill(words.blocksNothing, { day })}</p>
      ) : (
        <List title={fill(words.blocks, { day })} told={body.blocks} />
      )}
      {body.notes.length > 0 && <List title={words.toKnow} told={body.notes} />}
    </div>
  );
}

function List({ title, told }: { readonly title: string; readonly told: readonly Told[] }) {
  const language = useLanguage();
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {told.map(({ code, text }) => (
          <li key={`${code} ${text.en}`}>{text[language]}</li>
        ))}
      </ul>
    </>
  );
}
