import { type FormEvent, useId } from 'react';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useDraft } from '../draft.ts';
import { useLoad } from '../load.ts';
import { LINE_WORDS } from './words.ts';

interface Task {
  readonly id: string;
  readonly title: string;
  readonly due: string | null;
  readonly status: string;
}

/** What is still to be done about a record. */
export function Tasks({ subject }: { readonly subject: string }) {
  const words = useWords(LINE_WORDS);
  const format = useFormat();
  const id = useId();
  const list = useLoad<{ items: readonly Task[] }>(
    `/v1/tasks?subject=${encodeURIComponent(subject)}&limit=200`,
  );
  const [title, setTitle, clear] = useDraft(`task.${subject}`);
  const { busy, problem, act } = useAct(list.reload);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    void act(async () => {
      await send('POST', '/v1/tasks', { kind: 'follow-up', subject, title });
      clear();
    });
  };
  return (
    <section className="card" aria-labelledby="tasks">
      <h2 id="tasks">{words.tasks}</h2>
      {list.body?.items.length === 0 && <p className="soft">{words.noTasks}</p>}
      <ul className="plain">
        {list.body?.items.map((task) => (
          <li key={task.id}>
            {task.status === 'open' ? '☐' : '☑'} {task.title}
            {task.due !== null && <span className="soft"> ({format.day(task.due)})</span>}
          </li>
        ))}
      </ul>
      <form className="row" onSubmit={add}>
        <label className="field" htmlFor={id}>
          <span>{words.newTask}</span>
          <input id={id} type="text" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <button type="submit" className="quiet" disabled={busy || title.trim() === ''}>
          {words.save}
        </button>
      </form>
      {problem}
    </section>
  );
}
