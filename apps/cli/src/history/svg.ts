import { day, type Language } from '@licet/engine';
import { causeNames } from '../output/causes.ts';
import { answerWords, READING_WORDS } from '../output/words.ts';
import type { Piece, Ribbon } from './pieces.ts';
import { shadeOf } from './shade.ts';

const WIDTH = 960;
const MARGIN = 32;
const TOP = 76;
const LABEL = 20;
const BAR = 36;
const GAP = 14;
const ROW = 26;

/** A piece with its number, which the list below the ribbons explains. */
interface Numbered extends Piece {
  readonly number: number;
  readonly first: boolean;
}

type Place = (iso: string) => number;

/** Ribbons as a picture that explains itself: title, years, numbered changes with their causes. */
export function svg(title: string, ribbons: readonly Ribbon[], language: Language): string {
  const [start, end] = [ribbons[0]?.pieces[0]?.stretch.on, ribbons[0]?.pieces.at(-1)?.to];
  if (start === undefined || end === undefined) return '';
  const span = day(end) - day(start);
  const x: Place = (iso) => round(MARGIN + ((day(iso) - day(start)) / span) * (WIDTH - 2 * MARGIN));
  let number = 0;
  const numbered = ribbons.map(({ reading, pieces }) => ({
    reading,
    pieces: pieces.map((piece, i): Numbered => ({ ...piece, number: ++number, first: i === 0 })),
  }));
  const axis = TOP + numbered.length * (LABEL + BAR + GAP) - GAP;
  const all = numbered.flatMap(({ pieces }) => pieces);
  const list = axis + 58;
  const height = list + all.length * ROW;
  const summary = (ribbons[0]?.pieces ?? []).map(
    ({ stretch }) => `${stretch.on} ${answerWords(stretch, language)}`,
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t">`,
    `<title id="t">${escaped(`${title}: ${summary.join('; ')}`)}</title>`,
    STYLE,
    `<rect class="page" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="10"/>`,
    `<text class="title" x="${MARGIN}" y="44">${escaped(title)}</text>`,
    ...numbered.map(({ reading, pieces }, i) => {
      const top = TOP + i * (LABEL + BAR + GAP);
      const label = `<text class="quiet" x="${MARGIN}" y="${top + 12}">${escaped(READING_WORDS[reading][language])}</text>`;
      return [label, ...pieces.map((piece) => bar(piece, top + LABEL, x))].join('\n');
    }),
    ...yearMarks(start, end, axis, x),
    ...all.map((piece, i) => row(piece, list + i * ROW, language)),
    '</svg>',
  ].join('\n')}\n`;
}

const STYLE = `<style>
text{font:14px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#1f2328}
.page{fill:#fbfbfa;stroke:#d5d5d2}
.title{font-size:20px;font-weight:600}
.quiet{fill:#57606a;font-size:13px}
.tick{stroke:#8b949e}
.number{fill:#fff;font-weight:600;text-anchor:middle}
@media(prefers-color-scheme:dark){text{fill:#e6e8eb}.page{fill:#1b1e23;stroke:#3a3f47}.quiet{fill:#a3abb5}.number{fill:#fff}}
</style>`;

function bar({ stretch, to, number }: Numbered, top: number, x: Place): string {
  const left = x(stretch.on);
  const width = Math.max(3, round(x(to) - left - 1));
  const rect = `<rect x="${left}" y="${top}" width="${width}" height="${BAR}" rx="2" fill="${shadeOf(stretch).fill}"/>`;
  const middle = round(left + width / 2);
  return width < 18
    ? rect
    : `${rect}<text class="number" x="${middle}" y="${top + BAR / 2 + 5}">${number}</text>`;
}

function yearMarks(from: string, to: string, top: number, x: Place): string[] {
  const marks: string[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; day(`${year}-01-01`) < day(to); year++) {
    const at = x(`${year}-01-01`);
    marks.push(
      `<line class="tick" x1="${at}" y1="${top}" x2="${at}" y2="${top + 8}"/><text class="quiet" x="${at + 5}" y="${top + 16}">${year}</text>`,
    );
  }
  return marks;
}

function row({ stretch, number, first }: Numbered, y: number, language: Language): string {
  const cause = first ? '' : causeNames(stretch.by, language).slice(0, 2).join('; ');
  const paragraphs = stretch.classification.length > 0 ? ` (${stretch.classification.join(', ')})` : '';
  const answer = clip(`${answerWords(stretch, language)}${paragraphs}`, 56);
  return [
    `<rect x="${MARGIN}" y="${y - 15}" width="22" height="20" rx="4" fill="${shadeOf(stretch).fill}"/>`,
    `<text class="number" x="${MARGIN + 11}" y="${y}">${number}</text>`,
    `<text x="${MARGIN + 34}" y="${y}">${stretch.on}</text>`,
    `<text x="${MARGIN + 124}" y="${y}">${escaped(answer)}</text>`,
    `<text class="quiet" x="${MARGIN + 510}" y="${y}">${escaped(clip(cause, 58))}</text>`,
  ].join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

const clip = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 3)}...`;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
