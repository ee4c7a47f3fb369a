import { placeName } from '@licet/cli/in-browser';
import { day } from '@licet/engine';
import { type FormEvent, useId } from 'react';
import { Twins } from '../../controls/twins.tsx';
import { today } from '../../law/today.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useDraft } from '../draft.ts';
import { usePages } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { Bar } from './bar.tsx';
import type { License, LicenseLine } from './license-line.ts';
import { LICENSE_WORDS, STATUS } from './words.ts';

interface Task {
  readonly id: string;
  readonly subject: string;
  readonly title: string;
  readonly due: string | null;
}

/** Every license with its bars, its days, its conditions and alerts. */
export function Licenses() {
  const words = useWords(LICENSE_WORDS);
  const format = useFormat();
  const licenses = usePages<License>('/v1/licenses?limit=200');
  const lines = usePages<LicenseLine>('/v1/license-lines?limit=500');
  const tasks = usePages<Task>('/v1/tasks?status=open&limit=500');
  const error = licenses.error ?? lines.error;
  return (
    <section aria-label={words.title}>
      <div className="row">
        <Twins
          name="licenses"
          json={() => ({ licenses: licenses.rows, lines: lines.rows })}
          csv={() =>
            lines.rows.map((line) => {
              const license = licenses.rows.find(({ id }) => id === line.licenseId);
              return {
                number: license?.number,
                status: license?.status,
                expiresOn: license?.expiresOn,
                ...line,
              };
            })
          }
          cite={() => fill(words.cite, { day: format.day(today()) })}
        />
      </div>
      {error && <ProblemNote error={error} onAgain={licenses.reload} />}
      {licenses.state === 'ready' && licenses.rows.length === 0 && <p className="empty">{words.none}</p>}
      <div className="licenses">
        {licenses.rows.map((license) => (
          <OneLicense
            key={license.id}
            license={license}
            lines={lines.rows.filter(({ licenseId }) => licenseId === license.id)}
            tasks={tasks.rows.filter(({ subject }) => subject === `license:${license.id}`)}
          />
        ))}
      </div>
      {!licenses.complete && licenses.rows.length > 0 && (
        <button type="button" className="quiet" onClick={licenses.more}>
          {words.show}
        </button>
      )}
      <Apply onDone={licenses.reload} />
    </section>
  );
}

interface OneProps {
  readonly license: License;
  readonly lines: readonly LicenseLine[];
  readonly tasks: readonly Task[];
}

function OneLicense({ license, lines, tasks }: OneProps) {
  const words = useWords(LICENSE_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const left = license.expiresOn === null ? undefined : day(license.expiresOn) - day(today());
  return (
    <article className="card">
      <h2>
        {license.number} <span className="soft">{license.agency}</span>
      </h2>
      <p>
        <strong>{STATUS[license.status]?.[language] ?? license.status}</strong>
        {license.status === 'granted' && license.decidedOn !== null && license.expiresOn !== null && (
          <>
            :{' '}
            {fill(words.granted, {
              day: format.day(license.decidedOn),
              expires: format.day(license.expiresOn),
            })}
            {left !== undefined && <> ({fill(words.left, { count: format.number(left) })})</>}
          </>
        )}
        {license.status === 'applied' && license.appliedOn !== null && (
          <>: {fill(words.applied, { day: format.day(license.appliedOn) })}</>
        )}
      </p>
      {lines.map((line) => (
        <div key={line.id}>
          <h3>
            {fill(words.for, {
              eccn: line.eccn,
              place: line.destination === null ? words.any : placeName(line.destination, language),
            })}
          </h3>
          <Measure
            name={words.quantity}
            used={line.usedQuantity}
            reserved={line.reservedQuantity}
            limit={line.quantity}
            show={format.number}
          />
          <Measure
            name={words.value}
            used={line.usedValue}
            reserved={line.reservedValue}
            limit={line.value}
            show={(amount) => format.money(amount, line.currency)}
          />
          <Measure
            name={words.tpp}
            used={line.usedTpp}
            reserved={line.reservedTpp}
            limit={line.tpp}
            show={(amount) => format.number(amount / 1_000)}
          />
        </div>
      ))}
      <h3>{words.conditions}</h3>
      {tasks.length === 0 ? (
        <p className="soft">{words.noTasks}</p>
      ) : (
        <ul>
          {tasks.map(({ id, title, due }) => (
            <li key={id}>
              {title}
              {due !== null && <span className="soft"> ({fill(words.due, { day: format.day(due) })})</span>}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

interface MeasureProps {
  readonly name: string;
  readonly used: number;
  readonly reserved: number;
  readonly limit: number | null;
  readonly show: (amount: number) => string;
}

function Measure({ name, used, reserved, limit, show }: MeasureProps) {
  const words = useWords(LICENSE_WORDS);
  const label = fill(limit === null ? words.noBar : words.bar, {
    measure: name,
    used: show(used),
    reserved: show(reserved),
    ...(limit === null ? {} : { limit: show(limit) }),
  });
  return <Bar label={label} used={used} reserved={reserved} limit={limit} />;
}

function Apply({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(LICENSE_WORDS);
  const [numberId, agencyId, dayId] = [useId(), useId(), useId()];
  const [number, setNumber, clear] = useDraft('license.number');
  const [agency, setAgency] = useDraft('license.agency', 'BIS');
  const [on, setOn] = useDraft('license.on', today());
  const { busy, problem, act } = useAct(onDone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void act(async () => {
      await send('POST', '/v1/licenses', { number, agency, appliedOn: on });
      clear();
    });
  };
  return (
    <details className="card">
      <summary>{words.apply}</summary>
      <form className="row" onSubmit={submit}>
        <label className="field" htmlFor={numberId}>
          <span>{words.number}</span>
          <input
            id={numberId}
            type="text"
            required
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
        <label className="field" htmlFor={agencyId}>
          <span>{words.agency}</span>
          <input
            id={agencyId}
            type="text"
            required
            value={agency}
            onChange={(event) => setAgency(event.target.value)}
          />
        </label>
        <label className="field" htmlFor={dayId}>
          <span>{words.appliedOn}</span>
          <input id={dayId} type="date" required value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
        <button type="submit" disabled={busy}>
          {words.save}
        </button>
      </form>
      {problem}
    </details>
  );
}
