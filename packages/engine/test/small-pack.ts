import {
  and,
  type Condition,
  compare,
  constant,
  type Example,
  type FactDefinition,
  type FactInput,
  type Facts,
  fact,
  type Instrument,
  type Iso,
  isIn,
  known,
  type Label,
  label,
  library,
  type Node,
  not,
  or,
  type Pack,
  param,
  type Role,
  type Rule,
  registry,
  rule,
  type Said,
  type Sheet,
  type SheetOptions,
  sheet,
  unless,
  type Version,
} from '../src/index.ts';

/** A jurisdiction small enough to know by heart, with one of everything that the language has. */
const en = (text: string): Label => label(text, `fr ${text}`);
const words = (name: string) => ({
  title: en(name),
  question: en(`What is ${name}?`),
  askOf: en('the one who knows'),
});
const because = en('so presumed');

type Rest = Record<string, unknown>;
const number = (name: string, unit: string, rest: Rest = {}): FactDefinition =>
  ({ type: 'number', name, unit, scale: 1000, min: 0, max: 1e6, ...words(name), ...rest }) as FactDefinition;
const boolean = (name: string, rest: Rest = {}): FactDefinition =>
  ({ type: 'boolean', name, ...words(name), ...rest }) as FactDefinition;
const code = (name: string, rest: Rest = {}): FactDefinition =>
  ({ type: 'code', name, ...words(name), ...rest }) as FactDefinition;
const presume = (value: Said) => ({ presume: { value, because } });

export const definitions: readonly FactDefinition[] = [
  code('kind', { codes: ['chip', 'board', 'other'], ...presume('chip') }),
  boolean('complete', presume(true)),
  number('bits', 'bits', { scale: 1, min: 19, max: 32, choices: [19, 32] }),
  number('int8', 'TOPS'),
  number('tf32', 'TOPS'),
  number('speed', 'TPP', {
    aliases: ['item.speed', 'tpp'],
    derive: {
      kind: 'greatest',
      of: [
        { fact: 'int8', times: 8 },
        { fact: 'tf32', times: 'bits' },
      ],
      complete: 'complete',
    },
  }),
  number('area', 'mm2'),
  number('density', 'TPP/mm2', { derive: { kind: 'quotient', of: 'speed', by: 'area' } }),
  number('operations', 'TOPS', { derive: { kind: 'at-least', of: 'speed', dividedBy: 64 } }),
  number('memory', 'GB/s'),
  number('io', 'GB/s'),
  number('both', 'GB/s', { derive: { kind: 'sum', of: ['memory', 'io'] } }),
  number('count', 'units', { scale: 1 }),
  number('total', 'TPP', { scale: 1, max: 1e12, derive: { kind: 'product', of: ['speed', 'count'] } }),
  number('trained', '10^24 operations', { scale: 1, writtenIn: 1e24 }),
  boolean('marketed'),
  boolean('domestic', presume(true)),
  code('to'),
  code('hq', { many: true, presume: { sameAs: 'to', because } }),
  code('exporter', presume('someone')),
  boolean('listed', presume(false)),
  boolean('denied', presume(false)),
  boolean('order', presume(true)),
  number('notice', 'days', { scale: 1, max: 1000, ...presume(25) }),
  number('aboard', 'day', { scale: 1, max: 1e5, calendar: true, ...presume(1e5) }),
];

const by = (
  id: string,
  authority: Instrument['authority'],
  published: Iso,
  rest: Partial<Instrument> = {},
): Instrument => ({
  id,
  title: en(id),
  authority,
  published,
  confidence: 'P',
  ...rest,
});
export const LAW_2020 = by('law of 2020', 'regulation', '2020-01-01');
const LAW_2021 = by('law of 2021', 'regulation', '2021-05-20');
const ORDER = by('order of 2021', 'order', '2021-05-25');
const GUIDANCE = by('guidance of 2021', 'guidance', '2021-08-01');
const LETTER = by('letter to Maker', 'letter', '2021-03-10', { addressees: ['Maker'], confidence: 'S' });
const STATEMENT = by('statement of 2021', 'statement', '2021-12-01');
const BILL = by('B.1', 'bill', '2022-01-01');

type VersionRest = Partial<Omit<Version, 'from' | 'by' | 'body'>>;
export const version = (from: Iso, instrument: Instrument, body: Node, rest: VersionRest = {}): Version => ({
  from,
  by: instrument,
  cite: `sec. ${from}`,
  body,
  confidence: 'P',
  lastVerified: '2022-06-01',
  ...rest,
});
const example: Example = { on: '2020-06-01', facts: {}, expect: null };
export const made = (
  id: string,
  role: Role,
  versions: readonly Version[],
  rest: Partial<Rule> = {},
): Rule => ({
  id,
  title: en(id),
  role,
  concludes: role.kind === 'review' ? 'code' : 'truth',
  versions,
  examples: [example, example, example],
  covers: 'all',
  ...rest,
});
const condition = (text: string, test?: Node): Condition =>
  test ? { text: en(text), cite: `cite ${text}`, test } : { text: en(text), cite: `cite ${text}` };

const group = isIn('to', 'group');
const [approval, caseByCase, denial] = ['approval', 'case-by-case', 'denial'].map(constant) as [
  Node,
  Node,
  Node,
];
const where = (text: string, when: Node, yields: Node) => ({ label: en(text), when, yields });

const rules: readonly Rule[] = [
  made('subject', { kind: 'jurisdiction' }, [
    version('2020-01-01', LAW_2020, or(fact('domestic'), isIn('to', ['US']))),
  ]),
  made('limits', { kind: 'definition' }, [
    version('2020-01-01', LAW_2020, compare('speed', '>=', 4800)),
    version(
      '2021-06-01',
      LAW_2021,
      or(compare('speed', '>=', 4800), and(compare('speed', '>=', 1600), compare('density', '>=', 5.92))),
    ),
  ]),
  made('A', { kind: 'classification', paragraph: 'A' }, [
    version('2020-01-01', LAW_2020, and(isIn('kind', ['chip']), rule('limits'))),
  ]),
  made('license-A', { kind: 'requirement', gate: 'ccl', review: 'review-A' }, [
    version('2020-01-01', LAW_2020, and(group, rule('limits'))),
    version('2021-06-01', LAW_2021, and(not(isIn('to', ['US'])), rule('limits')), {
      applies: '2021-09-01',
      posture: [{ from: '2021-08-01', to: '2022-03-01', enforced: false, by: GUIDANCE }],
      note: en('worldwide'),
    }),
  ]),
  made('license-listed', { kind: 'requirement', gate: 'party' }, [
    version('2020-01-01', LAW_2020, fact('listed')),
  ]),
  made('letter', { kind: 'requirement', gate: 'letter' }, [
    version('2021-03-01', LETTER, and(isIn('exporter', ['Maker']), group)),
  ]),
  made('returns', { kind: 'requirement', gate: 'party', review: 'review-A' }, [
    version('2020-01-01', LAW_2020, constant(false)),
    version('2022-10-01', LAW_2021, compare('count', '>', 100), {
      unconfirmed: en('comes back unless stopped'),
      open: ['which'],
      confidence: 'I',
      conditions: [condition('report each year')],
    }),
  ]),
  made('bill', { kind: 'requirement', gate: 'bill' }, [
    version('2022-01-01', BILL, compare('speed', '>=', 1000)),
  ]),
  made('denied', { kind: 'prohibition', gate: 'party' }, [version('2020-01-01', LAW_2020, fact('denied'))]),
  made('NOTIFIED', { kind: 'exception', symbol: 'NOTIFIED', overcomes: ['license-A'], bars: ['barred'] }, [
    version('2020-01-01', LAW_2020, and(rule('limits'), not(fact('marketed'))), {
      conditions: [
        condition('written order', fact('order')),
        condition('notice in time', compare('notice', '>=', param('notice-days'))),
        condition('keep records'),
      ],
    }),
  ]),
  made('barred', { kind: 'definition' }, [
    version('2020-01-01', LAW_2020, fact('listed'), { confidence: 'M' }),
  ]),
  made('review-A', { kind: 'review' }, [
    version('2020-01-01', LAW_2020, denial),
    version(
      '2021-06-01',
      ORDER,
      unless(
        approval,
        where('marketed', and(group, fact('marketed')), denial),
        where('not marketed', and(group, not(fact('marketed'))), caseByCase),
      ),
    ),
    version('2021-12-01', STATEMENT, approval),
  ]),
  made('small', { kind: 'flag', flag: 'small' }, [
    version('2020-01-01', LAW_2020, and(compare('speed', '>', 0), compare('speed', '<', 100)), {
      to: '2022-01-01',
      note: en('very small'),
    }),
  ]),
];

export const pack: Pack = {
  name: 'small',
  facts: registry(definitions),
  sets: [
    {
      id: 'group',
      title: en('the group'),
      cite: 'list 1',
      members: ['AA', 'BB'],
      changes: [
        { code: 'CC', change: 'add', on: '2021-07-01', by: LAW_2021, confidence: 'P' },
        { code: 'BB', change: 'remove', on: '2022-01-01', by: ORDER, confidence: 'P' },
      ],
      confidence: 'P',
    },
  ],
  params: [
    {
      id: 'notice-days',
      title: en('notice days'),
      cite: 'sec. n',
      versions: [
        { from: '2020-01-01', to: '2022-01-01', value: 25, by: LAW_2020, confidence: 'P' },
        { from: '2022-01-01', value: 30, by: LAW_2021, confidence: 'P' },
      ],
    },
  ],
  rules,
  coverage: [
    { provision: 'all', status: 'modelled', title: en('everything'), leftOut: en('nothing') },
    { provision: 'rest', status: 'partial', title: en('the rest'), leftOut: en('much') },
    { provision: 'else', status: 'pointed-at', title: en('elsewhere'), leftOut: en('all of it') },
  ],
  openQuestions: [
    {
      id: 'which',
      title: en('Which one'),
      readings: [en('this'), en('that')],
      taken: en('this one.'),
      cite: 'sec. w',
    },
  ],
  reviewPolicies: ['approval', 'case-by-case', 'denial'],
  coveredFrom: '2020-01-01',
  verifiedThrough: '2022-12-31',
  bills: [{ id: 'B.1', title: en('bill one') }],
};

export const law = library(pack);

/** Facts as people give them; null is "cannot say". */
export const said = (facts: Readonly<Record<string, Said | null>>): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]): [string, FactInput] => [
      name,
      value === null ? { state: 'unknown' } : known(value),
    ]),
  );
export const page = (facts: Readonly<Record<string, Said | null>>, options: SheetOptions = {}): Sheet =>
  sheet(pack.facts, said(facts), options);
export const slot = (name: string): number => pack.facts.slot(name);
