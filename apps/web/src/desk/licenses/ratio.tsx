import { type FormEvent, useId, useState } from 'react';
import { setParams, useAddress } from '../../app/address.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { useLoad } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { LICENSE_WORDS } from './words.ts';

interface Share {
  readonly status: 'within' | 'above' | 'unknown';
  readonly percent: number | null;
  readonly chinaTpp: number | null;
  readonly usTpp: number | null;
  readonly open: readonly { readonly orderLine: string }[];
  readonly room: number | null;
}

interface Answer {
  readonly commodity: string;
  readonly limit: number;
  readonly cite: string;
  readonly now: Share;
  readonly next: Share | null;
}

/** The live ratio of the rule of 15 January 2026, and what the next order would make of it. */
export function Ratio() {
  const words = useWords(LICENSE_WORDS);
  const { params } = useAddress();
  const asked = params.get('commodity') ?? '';
  const line = params.get('next') ?? '';
  const [commodity, setCommodity] = useState(asked);
  const [next, setNext] = useState(line);
  const [commodityId, nextId] = [useId(), useId()];
  const query = line === '' ? '' : `?nextOrderLine=${encodeURIComponent(line)}`;
  const ratio = useLoad<Answer>(asked === '' ? undefined : `/v1/ratios/${encodeURIComponent(asked)}${query}`);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setParams({ commodity, next });
  };
  return (
    <section className="card" aria-labelledby="ratio">
      <h2 id="ratio">{words.ratio}</h2>
      <p>{words.ratioHelp}</p>
      <form className="row" onSubmit={submit}>
        <label className="field" htmlFor={commodityId}>
          <span>{words.commodity}</span>
          <input
            id={commodityId}
            type="text"
            required
            value={commodity}
            onChange={(event) => setCommodity(event.target.value)}
          />
        </label>
        <label className="field" htmlFor={nextId}>
          <span>{words.nextLine}</span>
          <input id={nextId} type="text" value={next} onChange={(event) => setNext(event.target.value)} />
        </label>
        <button type="submit" className="quiet">
          {words.show}
        </button>
      </form>
      {ratio.error && <ProblemNote error={ratio.error} onAgain={ratio.reload} />}
      {asked !== '' && ratio.body && (
        <>
          <OneShare title={words.now} share={ratio.body.now} limit={ratio.body.limit} />
          {ratio.body.next && (
            <OneShare title={words.next} share={ratio.body.next} limit={ratio.body.limit} />
          )}
          <p className="soft">{ratio.body.cite}</p>
        </>
      )}
    </section>
  );
}

function OneShare({
  title,
  share,
  limit,
}: {
  readonly title: string;
  readonly share: Share;
  readonly limit: number;
}) {
  const words = useWords(LICENSE_WORDS);
  const format = useFormat();
  const tpp = (thousandths: number | null): string =>
    thousandths === null ? words.unknown : format.number(thousandths / 1_000);
  return (
    <p>
      {title}: <strong>{words[share.status]}</strong>
      {share.percent !== null && `, ${format.number(share.percent / 1_000, 3)} % / ${limit} %`} (
      {tpp(share.chinaTpp)} / {tpp(share.usTpp)} TPP)
      {share.room !== null && `; ${fill(words.room, { tpp: tpp(share.room) })}`}
      {share.open.length > 0 && `; ${fill(words.open, { count: share.open.length })}`}
    </p>
  );
}
