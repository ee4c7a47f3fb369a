const MOST = 20_000;

/** The same function, which keeps its answers by text: a file asks for the same names again and again. */
export function remembered<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    let answer = kept.get(text);
    if (answer === undefined) {
      answer = find(text);
      if (kept.size >= MOST) kept.clear();
      kept.set(text, answer);
    }
    return answer;
  };
}
