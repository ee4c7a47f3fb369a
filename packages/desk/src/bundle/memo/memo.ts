import { createRequire } from 'node:module';
import type { Language } from '@licet/engine';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Head } from '../../audit/verify.ts';
import { fonts, readable } from './font.ts';
import { moment } from './format.ts';
import { hash, piecesIn } from './layout.ts';
import * as sections from './sections.ts';

/** What a memo says of the bundle that it stands in. */
export interface MemoFacts extends sections.Told {
  readonly language: Language;
  /** Who exports, by name and address. */
  readonly by: string;
  readonly at: string;
  readonly program: string;
  /** Of `transaction.json`. */
  readonly sha256: string;
  readonly logEntries: number;
  readonly head: Head | undefined;
}

const require = createRequire(import.meta.url);

/**
 * The memo as a PDF for a licensing officer: the outcome, the paragraphs, why; then parties, law and lists, release,
 * licenses, papers; then what proves it. The same facts give the same bytes. pdfmake is loaded with the first memo.
 */
export async function memoPdf(facts: MemoFacts): Promise<Buffer> {
  const pdfmake = require('pdfmake') as typeof import('pdfmake');
  const files = new Set(Object.values(fonts().Roboto ?? {}));
  pdfmake.setFonts(fonts());
  pdfmake.setTableLayouts({ thin: THIN });
  // A memo fetches nothing and reads nothing but its font, whatever a text in it says.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => files.has(file));
  return pdfmake.createPdf(definition(facts)).getBuffer();
}

const THIN = {
  hLineWidth: (row: number, node: { table: { body: unknown[] } }) =>
    row === 0 || row === node.table.body.length ? 0 : 0.5,
  vLineWidth: () => 0,
  hLineColor: () => '#c8ccd2',
  paddingLeft: () => 0,
  paddingRight: () => 6,
};

function definition(facts: MemoFacts): TDocumentDefinitions {
  const { language, transaction, at, by, program } = facts;
  const pieces = piecesIn(language);
  const { word, colon } = pieces;
  const of = transaction.of.kind === 'license' ? word('ofLicense') : word('ofLine');
  const title = `${word('memo')} ${of}`;
  const proof = pieces.section(
    'proof',
    pieces.pairs([
      ['hashOf', hash(facts.sha256)],
      ['logEntries', String(facts.logEntries)],
      ['head', facts.head === undefined ? word('none') : hash(`${facts.head.seq}:${facts.head.hash}`)],
    ]),
    { text: word('verify'), margin: [0, 4, 0, 0] },
  );
  const isLine = transaction.of.kind === 'order-line';
  const content: Content[] = [
    { text: title, style: 'title' },
    { text: `${transaction.of.kind}:${transaction.of.id}`, style: 'small' },
    ...(isLine ? sections.outcome(facts, pieces) : sections.licenses(facts, pieces)),
    ...sections.why(facts, pieces),
    ...sections.shipment(facts, pieces),
    ...sections.parties(facts, pieces),
    ...sections.basis(facts, pieces),
    ...sections.releases(facts, pieces),
    ...(isLine ? sections.licenses(facts, pieces) : []),
    ...sections.duties(facts, pieces),
    ...sections.documentList(facts, pieces),
    ...sections.history(facts, pieces),
    ...sections.retention(facts, pieces),
    ...proof,
    { text: word('letters'), style: 'small', margin: [0, 8, 0, 0] },
  ];
  const foot = `${colon('exportedBy')}${by}, ${moment(at)}. Licet ${program}. ${word('notAdvice')}`;
  return {
    pageSize: 'A4',
    // Packed by the bundle; the packing of one machine need not be that of another, and the text has to be the same.
    compress: false,
    pageMargins: [48, 42, 48, 56],
    language,
    info: { title: readable(title), creator: 'Licet', producer: 'Licet', creationDate: new Date(at) },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 15, bold: true },
      outcome: { fontSize: 17, bold: true },
      policy: { fontSize: 10, margin: [0, 2, 0, 0] },
      heading: { fontSize: 11, bold: true, color: '#1d3557', margin: [0, 9, 0, 3] },
      head: { fontSize: 8, color: '#5a6069' },
      faint: { color: '#5a6069' },
      small: { fontSize: 7.5, color: '#5a6069' },
      hash: { fontSize: 7.5 },
      warning: { bold: true, color: '#a01621' },
    },
    content: shown(content),
    footer: (page, pages) => ({
      margin: [48, 14, 48, 0],
      columns: [
        { text: readable(foot), style: 'small' },
        {
          text: `${word('page')} ${page} ${word('of')} ${pages}`,
          style: 'small',
          alignment: 'right',
          width: 70,
        },
      ],
    }),
  };
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'stack', 'columns', 'ul', 'table', 'body']);

/** Every text of the content as the font can show it. */
function shown<T>(content: T): T {
  if (typeof content === 'string') return readable(content) as T;
  if (Array.isArray(content)) return content.map(shown) as T;
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, TEXTS.has(key) ? shown(value) : value]),
  ) as T;
}
