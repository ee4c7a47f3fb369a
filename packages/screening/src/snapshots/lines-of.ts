const NEWLINE = 10;

/** Where each line of a file begins. The last line ends with the file or with a line feed. */
export function lineStarts(data: Buffer): number[] {
  const starts: number[] = [];
  for (let at = 0; at < data.length; ) {
    starts.push(at);
    const end = data.indexOf(NEWLINE, at);
    at = end < 0 ? data.length : end + 1;
  }
  return starts;
}

/** The JSON values of a file, one to a line. */
export const jsonLines = (data: Buffer): unknown[] => {
  const starts = lineStarts(data);
  return starts.map((start, at) => JSON.parse(data.toString('utf8', start, starts[at + 1] ?? data.length)));
};
