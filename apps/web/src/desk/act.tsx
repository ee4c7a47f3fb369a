import { type ReactNode, useState } from 'react';
import { Problem } from './api.ts';
import { ProblemNote } from './problem-note.tsx';
import { useSession } from './session.ts';

/** Does something at the server and says what came of it; while it runs it cannot be asked for twice. */
export function useAct(done: () => void): {
  readonly busy: boolean;
  readonly problem: ReactNode;
  readonly act: (work: () => Promise<unknown>) => Promise<boolean>;
} {
  const { ended } = useSession();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      done();
      return true;
    } catch (failure) {
      setError(failure as Error);
      if (failure instanceof Problem && failure.status === 401) ended();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem: error ? <ProblemNote error={error} /> : null, act };
}
