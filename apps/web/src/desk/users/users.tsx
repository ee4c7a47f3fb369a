import { type FormEvent, useState } from 'react';
import { ScrollBox } from '../../controls/scroll-box.tsx';
import { Twins } from '../../controls/twins.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useDraft } from '../draft.ts';
import { usePages } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { ROLE_NAMES, USER_WORDS } from './words.ts';

interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly disabled: boolean;
}

/** The accounts: who has which role, and who no longer signs in. Nothing is deleted: the log names them. */
export function Users() {
  const words = useWords(USER_WORDS);
  const list = usePages<User>('/v1/users?limit=200');
  const { busy, problem, act } = useAct(list.reload);
  return (
    <>
      <div className="row">
        <Twins
          name="users"
          json={() => list.rows}
          csv={() => list.rows.map((user) => ({ ...user, roles: user.roles.join(' ') }))}
          cite={() => words.cite}
        />
      </div>
      {list.error && <ProblemNote error={list.error} onAgain={list.reload} />}
      <ScrollBox label={words.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.email}</th>
              <th scope="col">{words.roles}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map((user) => (
              <tr key={user.id}>
                <th scope="row">{user.name}</th>
                <td>{user.email}</td>
                <td>
                  <RolesOf
                    user={user}
                    busy={busy}
                    onRoles={(roles) =>
                      act(() => send('PUT', `/v1/users/${encodeURIComponent(user.id)}/roles`, { roles }))
                    }
                  />
                </td>
                <td>
                  {user.disabled ? words.disabled : words.active}{' '}
                  <button
                    type="button"
                    className={user.disabled ? 'quiet' : 'danger'}
                    disabled={busy}
                    onClick={() =>
                      act(() =>
                        send('PUT', `/v1/users/${encodeURIComponent(user.id)}/disabled`, {
                          disabled: !user.disabled,
                        }),
                      )
                    }
                  >
                    {user.disabled ? words.enable : words.disable}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {problem}
      <Open onDone={list.reload} />
    </>
  );
}

interface RolesProps {
  readonly user: User;
  readonly busy: boolean;
  readonly onRoles: (roles: readonly string[]) => void;
}

function RolesOf({ user, busy, onRoles }: RolesProps) {
  const words = useWords(USER_WORDS);
  const language = useLanguage();
  const [roles, setRoles] = useState(user.roles);
  const same = [...roles].sort().join() === [...user.roles].sort().join();
  return (
    <details>
      <summary>
        {user.roles.map((role) => ROLE_NAMES[role]?.[language] ?? role).join(', ') || '–'}
        <span className="visually-hidden">. {fill(words.edit, { name: user.name })}</span>
      </summary>
      <RoleTicks roles={roles} onRoles={setRoles} />
      <button type="button" className="quiet" disabled={busy || same} onClick={() => onRoles(roles)}>
        {words.save}
      </button>
    </details>
  );
}

function RoleTicks({
  roles,
  onRoles,
}: {
  readonly roles: readonly string[];
  readonly onRoles: (roles: readonly string[]) => void;
}) {
  const words = useWords(USER_WORDS);
  const language = useLanguage();
  return (
    <fieldset className="roles">
      <legend className="visually-hidden">{words.roles}</legend>
      {Object.entries(ROLE_NAMES).map(([id, name]) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={roles.includes(id)}
            onChange={(event) =>
              onRoles(event.target.checked ? [...roles, id] : roles.filter((one) => one !== id))
            }
          />
          {name[language]}
        </label>
      ))}
    </fieldset>
  );
}

function Open({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(USER_WORDS);
  const [name, setName, clearName] = useDraft('user.name');
  const [email, setEmail, clearEmail] = useDraft('user.email');
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<readonly string[]>([]);
  const { busy, problem, act } = useAct(onDone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void act(async () => {
      await send('POST', '/v1/users', { name, email, roles, ...(password === '' ? {} : { password }) });
      clearName();
      clearEmail();
      setPassword('');
      setRoles([]);
    });
  };
  return (
    <section className="card" aria-labelledby="open-account">
      <h2 id="open-account">{words.open}</h2>
      <form onSubmit={submit}>
        <div className="row">
          <label className="field">
            <span>{words.name}</span>
            <input type="text" required value={name} onChange={(event) => setName(event.target.value)} />
          </label>
          <label className="field">
            <span>{words.email}</span>
            <input
              type="email"
              required
              value={email}
              autoComplete="off"
              onChange={(event) => setEmail(event.target.value)}
            />
          </label>
          <label className="field">
            <span>{words.password}</span>
            <input
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
        </div>
        <RoleTicks roles={roles} onRoles={setRoles} />
        <button type="submit" disabled={busy}>
          {words.save}
        </button>
      </form>
      {problem}
    </section>
  );
}
