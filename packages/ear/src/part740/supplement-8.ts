/**
 * Approved entities of the United Arab Emirates, supplement no. 8 to part 740 (91 FR 43034, from
 * 2026-07-10). Names as the regulation gives them, with the short forms in use. Subsidiaries of the companies
 * of paragraph (c) are approved too; state companies and contractors of paragraph (a) are not.
 */
export interface ApprovedEntity {
  readonly paragraph: 'a' | 'b' | 'c';
  readonly name: string;
  readonly names: readonly string[];
  /** Paragraph (b): lapses on 6 Apr 2027 absent notice. */
  readonly lapses?: true;
}

export const approvedUaeEntities: readonly ApprovedEntity[] = [
  {
    paragraph: 'a',
    name: 'UAE government agency',
    names: [
      'uae government agency',
      'uae ministry of defense',
      'uae ministry of defence',
      'uae armed forces',
    ],
  },
  {
    paragraph: 'b',
    name: 'Group 42 Holding Ltd',
    names: ['group 42 holding', 'group 42', 'g42', 'g42 cloud technology', 'g42 cloud'],
    lapses: true,
  },
  {
    paragraph: 'b',
    name: 'Core42 Technology Projects LLC',
    names: ['core42', 'core42 technology projects'],
    lapses: true,
  },
  { paragraph: 'c', name: 'Amazon.com Inc', names: ['amazon.com', 'amazon', 'amazon web services'] },
  { paragraph: 'c', name: 'Apple Inc', names: ['apple'] },
  { paragraph: 'c', name: 'Google LLC', names: ['google'] },
  { paragraph: 'c', name: 'Meta Platforms Inc', names: ['meta platforms', 'meta'] },
  { paragraph: 'c', name: 'Microsoft Corporation', names: ['microsoft'] },
  { paragraph: 'c', name: 'OpenAI Group PBC', names: ['openai group', 'openai'] },
  { paragraph: 'c', name: 'Oracle Corporation', names: ['oracle'] },
  { paragraph: 'c', name: 'X.AI LLC', names: ['x.ai', 'xai'] },
];

const LEGAL_FORMS = /\b(inc|llc|ltd|limited|corp|corporation|pbc|plc|fz-?llc|holding|company|co)\b\.?/g;

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(([^)]*)\)/g, ' ')
    .replace(LEGAL_FORMS, ' ')
    .replace(/[,;]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The approved entity that a name means, by its whole name or a short form; never by likeness. */
export function approvedUaeEntity(name: string): ApprovedEntity | undefined {
  const wanted = bare(name);
  return approvedUaeEntities.find((entity) =>
    [entity.name, ...entity.names].some((one) => bare(one) === wanted),
  );
}
