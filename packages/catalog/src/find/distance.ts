// A letter typed for the digit that looks like it is half a mistake: H2O for H20.
const LOOK_ALIKES: ReadonlySet<string> = new Set([
  'o0',
  '0o',
  'l1',
  '1l',
  'i1',
  '1i',
  'il',
  'li',
  's5',
  '5s',
  'b8',
  '8b',
]);

/**
 * Damerau-Levenshtein distance (restricted): how many insertions, deletions, replacements and
 * swaps of neighbors lead from one text to the other. Used to ask, never to find.
 */
export function distance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      let best = at(previous, column - 1);
      if (a.charCodeAt(row - 1) !== b.charCodeAt(column - 1)) {
        best = Math.min(
          best + replacementCost(a.charAt(row - 1), b.charAt(column - 1)),
          at(previous, column) + 1,
          at(current, column - 1) + 1,
        );
        if (areSwapped(a, row, b, column)) best = Math.min(best, at(beforePrevious, column - 2) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function replacementCost(typed: string, meant: string): number {
  return LOOK_ALIKES.has(typed + meant) ? 0.5 : 1;
}

function areSwapped(a: string, row: number, b: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
