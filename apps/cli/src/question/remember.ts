const MOST = 20_000;

/** The same function, which keeps its answers by text: a batch asks for the same names again and again. */
export function remember<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const answer = find(text);
    if (kept.size >= MOST) kept.clear();
    kept.set(text, answer);
    return answer;
  };
}
