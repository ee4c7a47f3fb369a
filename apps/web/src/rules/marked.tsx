import { plainText } from './search.ts';

/** A text in which the words that were searched for are marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  if (words.length === 0) return text;
  const plain = plainText(text);
  const hit = new Uint8Array(text.length);
  for (const word of words)
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      hit.fill(1, at, at + word.length);
  const runs: { readonly from: number; text: string; readonly marked: boolean }[] = [];
  [...hit].forEach((marked, i) => {
    const last = runs.at(-1);
    if (last && last.marked === (marked === 1)) last.text += text[i];
    else runs.push({ from: i, text: text[i] ?? '', marked: marked === 1 });
  });
  return runs.map(({ from, text: run, marked }) => (marked ? <mark key={from}>{run}</mark> : run));
}
