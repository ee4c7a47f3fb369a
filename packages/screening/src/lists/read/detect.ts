import { type Layout, ListError } from './reader.ts';
import { ECFR_ROOTS } from './supplement-4-xml.ts';
import { xmlRoot } from './xml.ts';

const READABLE =
  "trade.gov's Consolidated Screening List (JSON), Supplement No. 4 or 7 to part 744 (JSON, or eCFR XML), OFAC's sdn_advanced.xml, sdn.xml and sdn.csv, the consolidated XML of the United Nations, FollowTheMoney (JSON lines), the 1260H list (CSV), and a CSV of your own with a column 'name'";

const XML_ROOTS: Readonly<Record<string, Layout>> = {
  Sanctions: 'ofac-xml',
  sdnList: 'ofac-xml',
  CONSOLIDATED_LIST: 'un-xml',
  ...Object.fromEntries(ECFR_ROOTS.map((root) => [root, 'supplement-4-xml'] as const)),
};

/**
 * The layout of a list from its first bytes; the name of the file only serves the messages. Throws `ListError`:
 * `unknown-layout`, `empty`, `bad-encoding`, `dtd-refused`, and `csv-refused` for trade.gov's CSV.
 */
export function detect(head: Uint8Array, file: string): Layout {
  const unknown = (because: string) => new ListError('unknown-layout', { file, because, expected: READABLE });
  const [first, second] = head;
  if ((first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b))
    throw unknown('it is compressed; unpack it first');
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ListError('bad-encoding', { file, place: 'at its beginning', expected: 'UTF-8 but UTF-16' });

  const text = new TextDecoder().decode(head).trimStart();
  if (text === '') throw new ListError('empty', { file });
  if (text.includes('\u0000')) throw unknown('it is no text');
  if (text.startsWith('<')) return xmlLayout(text, head, file, unknown);
  if (text.startsWith('{') || text.startsWith('[')) return jsonLayout(text, unknown);
  return csvLayout(text, file);
}

type Unknown = (because: string) => ListError;

function xmlLayout(text: string, head: Uint8Array, file: string, unknown: Unknown): Layout {
  if (/^<(?:!doctype )?html\b/i.test(text))
    throw unknown('it is a web page, perhaps that of a failed download');
  const root = xmlRoot(file, head);
  const layout = root !== undefined && Object.hasOwn(XML_ROOTS, root) ? XML_ROOTS[root] : undefined;
  if (layout === undefined)
    throw unknown(root === undefined ? 'the XML has no root element' : `its root is <${root}>`);
  return layout;
}

function jsonLayout(text: string, unknown: Unknown): Layout {
  const listId = /^\{\s*"list_id"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  if (listId === 'bis-entity-list') return 'supplement-4-json';
  if (listId === 'bis-meu') return 'meu-json';
  if (listId !== undefined) throw unknown(`its list_id is '${listId.slice(0, 40)}'`);
  // A line of FollowTheMoney is an object of its own; a list as one object names its array early.
  if (/^\{[^\n]*"schema"\s*:/.test(text) && /^\{[^\n]*"properties"\s*:/.test(text)) return 'ftm';
  if (/^\{\s*"(?:search_performed_at|sources_used|total|results)"\s*:/.test(text)) return 'trade-gov';
  if (/^\[\s*\{/.test(text) && /"source"\s*:|"alt_names"\s*:/.test(text)) return 'trade-gov';
  throw unknown('its JSON has none of the fields that they begin with');
}

/** Any other text is taken for a CSV of the company, whose reader says what its header lacks. */
function csvLayout(text: string, file: string): Layout {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').toLowerCase();
  const columns = header.split(/[,;\t|]/).map((column) => column.replace(/^\s*"?|"?\s*$/g, ''));
  const has = (...names: readonly string[]) => names.every((name) => columns.includes(name));
  if (has('source', 'alt_names', 'addresses')) throw new ListError('csv-refused', { file });
  if (has('clean name', 'parent name')) return '1260h-csv';
  if (/^\d+,"/.test(header)) return 'ofac-csv';
  return 'company-csv';
}
