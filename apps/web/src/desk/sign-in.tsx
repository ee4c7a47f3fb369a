import { type FormEvent, useState } from 'react';
import { useWords } from '../words/language.ts';
import { send } from './api.ts';
import { useDraft } from './draft.ts';
import { ProblemNote } from './problem-note.tsx';
import type { Who } from './session.ts';
import { DESK_WORDS } from './words.ts';

export function SignIn({ onWho }: { readonly onWho: (who: Who) => void }) {
  const words = useWords(DESK_WORDS);
  const [email, setEmail] = useDraft('sign-in.email');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      onWho(await send<Who>('POST', '/v1/session', { email, password }));
    } catch (failure) {
      setError(failure as Error);
      setBusy(false);
    }
  };
  return (
    <section className="sign-in">
      <h1>{words.signInTitle}</h1>
      <form className="card" onSubmit={submit}>
        <label className="field">
          <span>{words.email}</span>
          <input
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{words.password}</span>
          <input
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <button type="submit" disabled={busy}>
          {words.signIn}
        </button>
        {error && <ProblemNote error={error} />}
      </form>
      <p className="soft">{words.firstRun}</p>
    </section>
  );
}
