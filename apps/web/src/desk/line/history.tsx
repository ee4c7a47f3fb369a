import type { Outcome } from '@licet/engine';
import { OutcomeMark } from '../../controls/outcome.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useLoad } from '../load.ts';
import { useNames } from '../people.ts';
import type { LineBody } from './line.tsx';
import { CAUSE_WORDS, LINE_WORDS } from './words.ts';

interface Made {
  readonly id: string;
  readonly madeAt: string;
  readonly askedBy: string;
  readonly cause: string;
  readonly outcome: Outcome;
  readonly reviewPolicy: string | null;
  readonly supersededAt: string | null;
}

/** Every determination of the line, the newest first, and the bundle that proves them. */
export function History({ line }: { readonly line: LineBody }) {
  const words = useWords(LINE_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const at = encodeURIComponent(line.id);
  // The version is part of the key: whatever changed the line may have determined it again.
  const { body } = useLoad<{ items: readonly Made[] }>(`/v1/lines/${at}/determinations?limit=50`);
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ul className="plain">
        {body?.items.map((one) => (
          <li key={one.id}>
            {format.instant(one.madeAt)}, {nameOf(one.askedBy)} (
            {CAUSE_WORDS[one.cause]?.[language] ?? one.cause}): <OutcomeMark answer={one} />
            {one.supersededAt !== null && <span className="soft"> {words.superseded}</span>}
          </li>
        ))}
      </ul>
      <p>
        <a
          className="button quiet"
          href={`${import.meta.env.BASE_URL}v1/lines/${at}/bundle?lang=${language}`}
          download={`${line.id}.zip`}
        >
          {words.bundle}
        </a>{' '}
        <span className="soft">{words.bundleHelp}</span>
      </p>
    </section>
  );
}
