import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import type { PageId } from '../app/places.ts';
import { useTitle } from '../app/title.ts';
import { useWords } from '../words/language.ts';
import { get, Problem, send, setCsrf } from './api.ts';
import { ProblemNote } from './problem-note.tsx';
import { SessionContext, type Who } from './session.ts';
import { SignIn } from './sign-in.tsx';
import { DESK_WORDS } from './words.ts';
import './desk.css';

const MENU = [
  'desk',
  'desk-licenses',
  'desk-screening',
  'desk-import',
  'desk-stock',
  'desk-flips',
  'desk-audit',
  'desk-users',
] as const satisfies readonly PageId[];

/** Pages that only some roles may read; the server decides, this saves the walk. */
const ONLY: Readonly<Partial<Record<PageId, readonly string[]>>> = {
  'desk-audit': ['auditor', 'administrator'],
  'desk-users': ['administrator'],
};

type State =
  | { readonly is: 'asking' }
  | { readonly is: 'nobody' }
  | { readonly is: 'here'; readonly who: Who }
  | { readonly is: 'no-server'; readonly error: Error };

/** The last answer, so that going from page to page does not ask again. */
let remembered: Who | undefined;

/** What every desk page stands in: who is signed in, or the way to sign in; the desk's own menu. */
export function Desk({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const words = useWords(DESK_WORDS);
  const { page } = useAddress();
  const [state, setState] = useState<State>(remembered ? { is: 'here', who: remembered } : { is: 'asking' });
  useTitle(title);
  const here = useCallback((who: Who) => {
    remembered = who;
    setCsrf(who.csrfToken);
    setState({ is: 'here', who });
  }, []);
  const ended = useCallback(() => {
    remembered = undefined;
    setCsrf(undefined);
    setState({ is: 'nobody' });
  }, []);
  const ask = useCallback(() => {
    get<Who>('/v1/session').then(here, (error: Error) => {
      if (error instanceof Problem && error.status === 401) ended();
      else setState({ is: 'no-server', error });
    });
  }, [here, ended]);
  useEffect(() => {
    if (remembered === undefined) ask();
  }, [ask]);
  const session = useMemo(
    () => (state.is === 'here' ? { who: state.who, ended } : undefined),
    [state, ended],
  );

  if (state.is === 'asking') return <h1 className="loading">{words.loading}</h1>;
  if (state.is === 'nobody') return <SignIn onWho={here} />;
  if (state.is === 'no-server')
    return (
      <section>
        <h1>{words.noServer}</h1>
        <p>{words.noServerHelp}</p>
        <ProblemNote error={state.error} onAgain={ask} />
      </section>
    );
  const { who } = state;
  return (
    <SessionContext value={session}>
      <div className="desk-top no-print">
        <nav aria-label={words.menu}>
          {MENU.filter((id) => ONLY[id]?.some((role) => who.roles.includes(role)) ?? true).map((id) => (
            <Link
              key={id}
              page={id}
              aria-current={page === id || (id === 'desk' && page === 'desk-line') ? 'page' : undefined}
            >
              {words[id]}
            </Link>
          ))}
        </nav>
        <p className="who">
          {who.name}
          <button
            type="button"
            className="quiet"
            onClick={() => {
              send('DELETE', '/v1/session').then(ended, ended);
            }}
          >
            {words.signOut}
          </button>
        </p>
      </div>
      <h1>{title}</h1>
      {children}
    </SessionContext>
  );
}
