import { createRequire } from 'node:module';
import { spelled } from '@licet/screening';
import type { TFontDictionary } from 'pdfmake/interfaces.js';

const require = createRequire(import.meta.url);

/** Roboto as pdfmake ships it: Latin with every accent of French, Greek, Cyrillic, Vietnamese. No Chinese, no Arabic. */
export const fonts = (): TFontDictionary => require('pdfmake/fonts/Roboto.js');

interface FontDocument {
  provideFont(
    family: string,
    bold: boolean,
    italics: boolean,
  ): { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
}

let glyphs: ((point: number) => boolean) | undefined;

/** Whether the font has the character; read from the font itself. */
function hasGlyph(point: number): boolean {
  if (glyphs === undefined) {
    const { default: PDFDocument } = require('pdfmake/js/PDFDocument.js') as {
      default: new (fonts: TFontDictionary) => FontDocument;
    };
    const { font } = new PDFDocument(fonts()).provideFont('Roboto', false, false);
    glyphs = (one) => font.hasGlyphForCodePoint(one);
  }
  return glyphs(point);
}

const SPACES = /[\u2000-\u200a\u202f\u205f\u3000]/gu;
const HIDDEN = /^\p{C}$/u;
const HAN = /^\p{Script=Han}+$/u;

const isThere = (letter: string): boolean =>
  letter === '\n' || (!HIDDEN.test(letter) && hasGlyph(letter.codePointAt(0) as number));

/**
 * Text as the memo can show it. A character without a glyph would vanish, and one that hides or turns others round would
 * deceive: each stands as its code point instead, Chinese beside its sound.
 */
export function readable(text: string): string {
  let [shown, lost] = ['', ''];
  const flush = () => {
    if (lost !== '') shown += named(lost);
    lost = '';
  };
  for (const letter of text.normalize('NFC').replace(SPACES, '\u00a0').replaceAll('\t', ' ')) {
    if (isThere(letter)) {
      flush();
      shown += letter;
    } else {
      if (HAN.test(lost) !== HAN.test(letter)) flush();
      lost += letter;
    }
  }
  flush();
  return shown;
}

/** Characters without a glyph, by their code points; a character that no dictionary has is not spelled. */
function named(lost: string): string {
  const points = [...lost].map((one) => (one.codePointAt(0) as number).toString(16).toUpperCase());
  const all = `[${points.map((point) => `U+${point.padStart(4, '0')}`).join(' ')}]`;
  const sound = HAN.test(lost) ? spelled(lost) : '';
  return sound !== '' && [...sound].every(isThere) ? `${sound} ${all}` : all;
}
