import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { useLoad } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { SCREENING_WORDS } from './words.ts';

interface Lists {
  readonly snapshot: string | null;
  readonly imported: string | null;
  readonly feeds: readonly Readonly<Record<string, unknown>>[];
}

/** Which lists are in use, of which day. */
export function ListsInUse() {
  const words = useWords(SCREENING_WORDS);
  const format = useFormat();
  const lists = useLoad<Lists>('/v1/lists');
  return (
    <section className="card" aria-labelledby="lists">
      <h2 id="lists">{words.lists}</h2>
      {lists.error && <ProblemNote error={lists.error} onAgain={lists.reload} />}
      {lists.body?.snapshot === null && <p>{words.noLists}</p>}
      {lists.body?.snapshot != null && (
        <>
          <p>
            <code>{lists.body.snapshot.slice(0, 12)}</code>
            {lists.body.imported !== null && `, ${format.day(lists.body.imported)}`}
          </p>
          <ul>
            {lists.body.feeds.map((feed) => (
              <li key={JSON.stringify(feed)}>
                {String(feed.feed ?? feed.id ?? feed.name ?? '')}
                {typeof feed.asOf === 'string' && `, ${words.of} ${format.day(feed.asOf)}`}
                {typeof feed.parties === 'number' && `, ${words.entries}: ${format.number(feed.parties)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
