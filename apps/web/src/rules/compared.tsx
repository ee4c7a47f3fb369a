import { useWords } from '../words/language.ts';
import { type Piece, wordDiff } from './word-diff.ts';
import { RULES_WORDS } from './words.ts';

/** Two sentences beside each other; what only one of them has is struck out there, or underlined here. */
export function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  const words = useWords(RULES_WORDS);
  const pieces = wordDiff(before, after);
  return (
    <div className="compared">
      <div>
        <p className="compared-title">{words.before}</p>
        <p>
          <Runs pieces={pieces} without="added" />
        </p>
      </div>
      <div>
        <p className="compared-title">{words.after}</p>
        <p>
          <Runs pieces={pieces} without="removed" />
        </p>
      </div>
    </div>
  );
}

function Runs({ pieces, without }: { readonly pieces: readonly Piece[]; readonly without: Piece['kind'] }) {
  return pieces
    .map((piece, i) => ({ ...piece, i }))
    .filter(({ kind }) => kind !== without)
    .map(({ kind, text, was, i }) => {
      const Run = kind === 'added' ? 'ins' : 'del';
      // The space behind a word is not part of what changed.
      const bare = text.trimEnd();
      return kind === 'same' ? (
        without === 'added' ? (
          was
        ) : (
          text
        )
      ) : (
        <span key={i}>
          <Run>{bare}</Run>
          {text.slice(bare.length)}
        </span>
      );
    });
}
