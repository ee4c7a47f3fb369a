import { useId, useRef, useState } from 'react';
import { useWords } from '../words/language.ts';
import { csvOf } from './csv.ts';
import { CONTROL_WORDS } from './words.ts';

interface Props {
  /** File name without ending. */
  readonly name: string;
  readonly json: () => unknown;
  readonly csv: () => readonly Readonly<Record<string, unknown>>[];
  /** A sentence that lets somebody else find the same view and check it. The address is added. */
  readonly cite: () => string;
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Every view as JSON, as CSV, and as a citation. */
export function Twins({ name, json, csv, cite }: Props) {
  const words = useWords(CONTROL_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [citation, setCitation] = useState('');
  const [copied, setCopied] = useState(false);
  const open = (): void => {
    setCitation(`${cite()} ${location.href}`);
    setCopied(false);
    dialog.current?.showModal();
  };
  return (
    <fieldset className="twins" aria-label={words.twins}>
      <button
        type="button"
        className="quiet"
        onClick={() => download(`${name}.json`, 'application/json', `${JSON.stringify(json(), null, 2)}\n`)}
      >
        {words.json}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => download(`${name}.csv`, 'text/csv', csvOf(csv()))}
      >
        {words.csv}
      </button>
      <button type="button" className="quiet" onClick={open}>
        {words.cite}
      </button>
      <dialog ref={dialog} aria-labelledby={heading}>
        <h2 id={heading}>{words.cite}</h2>
        <p className="citation">{citation}</p>
        <p className="row">
          <button
            type="button"
            onClick={() => {
              navigator.clipboard?.writeText(citation).then(
                () => setCopied(true),
                () => setCopied(false),
              );
            }}
          >
            {copied ? words.copied : words.copy}
          </button>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </p>
      </dialog>
    </fieldset>
  );
}
