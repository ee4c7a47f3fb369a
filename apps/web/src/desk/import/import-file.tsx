import { useEffect, useState } from 'react';
import { setParams, useAddress } from '../../app/address.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useLoad } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import type { Import } from './import.ts';
import { Mapping } from './mapping.tsx';
import { Running } from './running.tsx';
import { Upload } from './upload.tsx';
import { IMPORT_WORDS } from './words.ts';
import './import.css';

/** One file: read, its columns confirmed, tried, imported. Which one stands in the address, so that it can be left and found again. */
export function ImportFile() {
  const words = useWords(IMPORT_WORDS);
  const id = useAddress().params.get('import') ?? undefined;
  const language = useLanguage();
  const at = id === undefined ? undefined : `/v1/imports/${encodeURIComponent(id)}`;
  const one = useLoad<Import>(at && `${at}?lang=${language}`);
  const [live, setLive] = useState<Partial<Import>>();
  const state = one.body?.state;
  const { reload } = one;
  useEffect(() => {
    if (at === undefined || state !== 'running') return;
    const events = new EventSource(`${import.meta.env.BASE_URL}${at.slice(1)}/events?lang=${language}`);
    events.addEventListener('progress', ({ data }) => setLive(JSON.parse(data)));
    events.addEventListener('done', () => {
      events.close();
      setLive(undefined);
      reload();
    });
    return () => events.close();
  }, [at, state, language, reload]);
  if (id === undefined) return <Upload />;
  return (
    <>
      {one.error && <ProblemNote error={one.error} onAgain={reload} />}
      {one.body && (
        <>
          <p>
            <strong>{one.body.name}</strong> <span className="soft">({one.body.sha256.slice(0, 12)})</span>{' '}
            <button type="button" className="quiet" onClick={() => setParams({ import: undefined })}>
              {words.another}
            </button>
          </p>
          <Mapping key={`${id} ${one.body.remembered}`} file={one.body} onChanged={reload} />
          <Running file={{ ...one.body, ...live }} onChanged={reload} />
        </>
      )}
    </>
  );
}
