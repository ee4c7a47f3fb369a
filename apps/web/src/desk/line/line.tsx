import { placeName } from '@licet/cli/in-browser';
import { Link } from '../../app/link.tsx';
import { Twins } from '../../controls/twins.tsx';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { Kept } from '../kept.ts';
import { useLoad } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { StatusMark } from '../status-mark.tsx';
import { holdOf, type WorkLine } from '../work-list/line.ts';
import { Determined } from './determined.tsx';
import { Gate } from './gate.tsx';
import { History } from './history.tsx';
import { Licenses } from './licenses.tsx';
import { Papers } from './papers.tsx';
import { Parties } from './parties.tsx';
import { Release } from './release.tsx';
import { Tasks } from './tasks.tsx';
import { LINE_WORDS } from './words.ts';
import './line.css';

/** A line as it stands, with what changing it needs. */
export interface LineBody extends WorkLine {
  readonly version: number;
  readonly changedBy: string;
  readonly destinationGate: 'unknown' | 'open' | 'closed';
}

/** Everything about one line, and everything that can be done with it. */
export function Line({ id }: { readonly id: string }) {
  const words = useWords(LINE_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const at = encodeURIComponent(id);
  const line = useLoad<LineBody>(`/v1/lines/${at}`);
  const order = useLoad<{ externalId: string; customer: string }>(
    line.body && `/v1/orders/${encodeURIComponent(line.body.orderId)}`,
  );
  const item = useLoad<{ name: string }>(line.body && `/v1/items/${encodeURIComponent(line.body.itemId)}`);
  const kept = useLoad<Kept>(
    line.body?.determinationId
      ? `/v1/determinations/${encodeURIComponent(line.body.determinationId)}`
      : undefined,
  );
  if (line.body === undefined)
    return line.state === 'failed' ? <ProblemNote error={line.error} onAgain={line.reload} /> : null;
  const body = line.body;
  const hold = holdOf(body.holdReason);
  const changed = (): void => {
    line.reload();
    kept.reload();
  };
  return (
    <div className="line">
      <header className="line-head">
        <p className="line-goods">
          <StatusMark status={body.status} />{' '}
          {fill(words.goods, {
            count: format.number(body.quantity),
            item: item.body?.name ?? body.itemId,
            place: placeName(body.shipTo, language),
            day: format.day(body.exportDate),
          })}
        </p>
        <p className="soft">
          {fill(words.worth, {
            value: format.money(body.value, body.currency),
            customer: order.body
              ? `${order.body.customer} (${order.body.externalId} / ${body.externalId})`
              : body.orderId,
          })}
        </p>
        {hold && <p className="hold">{hold.text}</p>}
        <div className="row">
          <Twins
            name={`line-${body.id}`}
            json={() => ({ line: body, determination: kept.body })}
            csv={() => [
              {
                ...body,
                parties: undefined,
                facts: undefined,
                outcome: kept.body?.answer.outcome,
                reviewPolicy: kept.body?.answer.reviewPolicy,
              },
            ]}
            cite={() =>
              fill(words.cite, {
                line: body.id,
                determination: body.determinationId ?? '-',
                edition: kept.body?.edition.slice(0, 12) ?? '-',
              })
            }
          />
          <Link
            page="check"
            params={{
              item: item.body?.name,
              to: body.shipTo,
              from: body.shipFrom,
              on: body.exportDate,
              quantity: String(body.quantity),
            }}
          >
            {words.check}
          </Link>
        </div>
      </header>
      <div className="line-columns">
        <div>
          <Determined line={body} kept={kept.body} onChanged={changed} />
          {kept.error && <ProblemNote error={kept.error} onAgain={kept.reload} />}
          {kept.body && <Parties kept={kept.body} onDecided={() => undefined} />}
        </div>
        <div>
          <Release line={body} kept={kept.body} onChanged={changed} />
          <Licenses line={body} onChanged={changed} />
          <Gate line={body} onChanged={changed} />
          <Papers subject={`order-line:${body.id}`} />
          <Tasks subject={`order-line:${body.id}`} />
          <History line={body} />
        </div>
      </div>
    </div>
  );
}
