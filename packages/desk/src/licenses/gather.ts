/** What became of one input: a result, or the error that it alone met. */
export type Outcome<Out> = { readonly result: Out } | { readonly error: unknown };

interface Waiting<In, Out> {
  readonly input: In;
  readonly resolve: (result: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets those who come while `run` is under way go together in its next run, in the order in which they came; who
 * comes alone goes at once. `run` answers for each of its inputs. If it throws, `byOne` says whether one of them may
 * be to blame: then each goes once more by itself, so that nobody fails for another's sake; else all of them failed.
 */
export function gathered<In, Out>(
  run: (inputs: readonly In[]) => Promise<readonly Outcome<Out>[]>,
  most: number,
  byOne: (error: unknown) => boolean,
): (input: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = [];
  let running = false;

  async function go(taken: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const outcomes = await run(taken.map(({ input }) => input));
      taken.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index] ?? { error: new Error('no outcome for an input') };
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.result);
      });
    } catch (error) {
      if (taken.length > 1 && byOne(error)) for (const one of taken) await go([one]);
      else for (const { reject } of taken) reject(error);
    }
  }

  async function work(): Promise<void> {
    running = true;
    while (waiting.length > 0) await go(waiting.splice(0, most));
    running = false;
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (!running) void work();
    });
}
