/** Calls per second of `ask` over `inputs` in turn, after a warm-up, over at least `seconds`. */
export async function rate<T>(
  inputs: readonly T[],
  ask: (input: T) => unknown,
  seconds = 3,
): Promise<number> {
  const round = async () => {
    for (const input of inputs) {
      const answer = ask(input);
      if (answer instanceof Promise) await answer;
    }
  };
  for (let i = 0; i < 5; i++) await round();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < seconds * 1000) {
    await round();
    count += inputs.length;
  }
  return count / ((performance.now() - start) / 1000);
}
