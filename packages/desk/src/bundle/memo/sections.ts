import { OUTCOME_WORDS, type Outcome, policyWords } from '@licet/engine';
import type { PartyEvidence } from '@licet/screening';
import type { Content } from 'pdfmake/interfaces.js';
import { retentionText } from '../../audit/retention-text.ts';
import { holdReason, holdText } from '../../determine/hold.ts';
import type { WholeAnswer } from '../../determine/whole-answer.ts';
import type { BundledDetermination } from '../determination.ts';
import type { Transaction } from '../transaction.ts';
import { country, grouped, moment, money, tpp, wordOf } from './format.ts';
import { hash, type Pieces, table } from './layout.ts';
import {
  CAUSES,
  CONDITIONS,
  COVERAGE,
  DRAWDOWNS,
  EXCEPTIONS,
  GATES,
  READINGS,
  ROLES,
  STATUSES,
  VERDICTS,
} from './words.ts';

/** What a memo is made of. */
export interface Told {
  readonly transaction: Transaction;
  /** The determination that stands, with its answer in the language of the memo as far as that can be. */
  readonly current: BundledDetermination | undefined;
  readonly answer: WholeAnswer | undefined;
  /** Whether the answer is told in the words that were kept, for want of others. */
  readonly keptWords: boolean;
  readonly documents: readonly {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
    readonly file: string | null;
    readonly problem: string | null;
    readonly size: number;
  }[];
}

const COLORS: Readonly<Record<Outcome | 'none', string>> = {
  nlr: '#1b6e3c',
  'not-subject': '#1b6e3c',
  'license-exception': '#8a6100',
  'license-required': '#a34700',
  prohibited: '#a01621',
  undetermined: '#4a4f57',
  none: '#4a4f57',
};

/** Name of somebody by their id; the id where the account is not known. */
const who = ({ people }: Transaction, id: string): string => {
  const person = people.find((one) => one.id === id);
  return person === undefined ? id : `${person.name} <${person.email}>`;
};

/** The outcome before anything else, in a color of its own, and what is asked about. */
export function outcome({ transaction, current, answer }: Told, { language, word, mark }: Pieces): Content[] {
  const { line, order, item } = transaction;
  const kind = answer?.outcome ?? 'none';
  const words = answer === undefined ? word('noDetermination') : OUTCOME_WORDS[answer.outcome][language];
  const policy =
    answer === undefined || answer.reviewPolicy === null || answer.outcome === 'prohibited'
      ? []
      : [
          {
            text: `${word('reviewPolicy')}${mark}${policyWords(answer.reviewPolicy, language)}`,
            style: 'policy',
          },
        ];
  const subject =
    line === null
      ? []
      : [
          {
            text: `${word('order')} ${order?.external_id ?? line.order_id}, ${word('line')} ${line.external_id}   ·   ${word('status')}${mark}${wordOf(STATUSES, line.status, language)}`,
            style: 'policy',
          },
          {
            text: `${grouped(line.quantity, language)} × ${item?.name ?? line.item_id} ${word('to')} ${country(line.ship_to, language)} ${word('on')} ${line.export_date}`,
            style: 'policy',
          },
        ];
  return [
    {
      table: {
        widths: ['*'],
        body: [
          [
            {
              stack: [{ text: words, style: 'outcome' }, ...policy, ...subject],
              fillColor: COLORS[kind],
              color: '#ffffff',
              margin: [8, 6, 8, 8],
            },
          ],
        ],
      },
      layout: 'noBorders',
      margin: [0, 4, 0, 6],
    },
    ...(current === undefined && line !== null ? [{ text: word('neverAsked'), style: 'warning' }] : []),
  ];
}

/** Paragraphs first, then each with its reason and conditions. */
export function why({ transaction, answer, keptWords }: Told, pieces: Pieces): Content[] {
  if (answer === undefined) return [];
  const { language, word, mark, section, colon } = pieces;
  const cites = [...new Set(answer.requirements.map(({ cite }) => cite))];
  const rows: (readonly [Parameters<Pieces['pairs']>[0][number][0], Content | null])[] = [
    ['paragraphs', cites.length === 0 ? null : { text: cites.join('; '), bold: true }],
    [
      'classification',
      answer.classification.length === 0 ? word('noParagraph') : answer.classification.join(', '),
    ],
  ];
  const requirements: Content[] = answer.requirements.map(({ cite, because, reviewPolicy, conditions }) => ({
    stack: [
      {
        text: [
          { text: `${cite}. `, bold: true },
          because,
          reviewPolicy === null ? '' : ` (${policyWords(reviewPolicy, language)})`,
        ],
      },
      ...conditionLines(conditions, pieces),
    ],
    margin: [0, 2, 0, 2],
  }));
  const exceptions: Content[] = answer.exceptions.map(({ symbol, cite, status, because, conditions }) => ({
    stack: [
      {
        text: [
          { text: `${symbol} (${cite})${mark}`, bold: true },
          wordOf(EXCEPTIONS, status, language),
          because === '' ? '' : `. ${because}`,
        ],
      },
      ...(status === 'barred' ? [] : conditionLines(conditions, pieces)),
    ],
    margin: [0, 2, 0, 2],
  }));
  const hold = holdReason(answer);
  const status = transaction.line?.status;
  const isGone = status === 'released' || status === 'shipped' || status === 'cancelled';
  return [
    pieces.pairs(rows),
    ...section(
      'why',
      ...(keptWords ? [{ text: word('english'), style: 'faint' }] : []),
      ...(answer.problem === undefined
        ? []
        : [{ text: colon('problem') + answer.problem, style: 'warning' }]),
      ...(requirements.length === 0 && answer.problem === undefined
        ? [{ text: word('noRequirement') }]
        : requirements),
      ...answer.missing.map(({ question, because }) => ({
        text: [
          { text: colon('missing'), bold: true },
          because === undefined ? question : `${question} (${because})`,
        ],
      })),
    ),
    ...(hold === undefined ? [] : section(isGone ? 'wasHeld' : 'held', { text: holdText(hold, language) })),
    ...section('exceptions', ...exceptions),
  ];
}

const conditionLines = (
  conditions: WholeAnswer['requirements'][number]['conditions'],
  { language }: Pieces,
): Content[] =>
  conditions.length === 0
    ? []
    : [
        {
          ul: conditions.map(
            ({ text, cite, status }) => `${text} [${cite}] (${wordOf(CONDITIONS, status, language)})`,
          ),
          margin: [6, 2, 0, 0],
        },
      ];

/** What goes where, when, for how much. */
export function shipment({ transaction }: Told, { language, pairs, section }: Pieces): Content[] {
  const { line, item } = transaction;
  if (line === null) return [];
  const known = item?.tpp ?? null;
  return section(
    'transaction',
    pairs([
      [
        'item',
        `${item?.name ?? line.item_id}${item?.catalog_item && item.catalog_item !== item.name ? ` [${item.catalog_item}]` : ''}${item?.eccn ? `, ${item.eccn}` : ''}`,
      ],
      ['quantity', grouped(line.quantity, language)],
      ['value', money(line.value, line.currency, language)],
      [
        'tpp',
        known === null
          ? null
          : `${tpp(known, language)} × ${grouped(line.quantity, language)} = ${tpp(known * line.quantity, language)}`,
      ],
      ['from', country(line.ship_from, language)],
      ['destination', country(line.ship_to, language)],
      ['exportDate', line.export_date],
      ['gate', wordOf(GATES, line.destination_gate, language)],
    ]),
  );
}

/** The parties as they were determined, each with what the lists say. */
export function parties({ transaction, current, answer }: Told, pieces: Pieces): Content[] {
  const { language, word, section } = pieces;
  if (transaction.line === null) return [];
  const terms = current?.question.terms.parties ?? [];
  const shown: readonly {
    role: string;
    id: string;
    name: string;
    country: string | null;
    address: string | null;
  }[] =
    terms.length > 0 || current !== undefined
      ? terms
      : transaction.parties.map(({ role, party }) => ({ role, ...party }));
  if (shown.length === 0) return section('parties', { text: word('nobody'), style: 'warning' });
  const rows = shown.map((party, at): Content[] => {
    const now = transaction.parties.find((one) => one.party.id === party.id)?.party;
    const isChanged = now !== undefined && (now.name !== party.name || now.country !== party.country);
    return [
      wordOf(ROLES, party.role, language),
      isChanged ? `${party.name} (${word('changedSince')})` : party.name,
      [country(party.country, language), party.address ?? ''].filter((one) => one !== '').join(', '),
      screened(answer?.parties[at], pieces),
    ];
  });
  const owners = (answer?.parties ?? [])
    .slice(shown.length)
    .map((party): Content[] => [
      wordOf(ROLES, party.role, language),
      party.name,
      country(party.country ?? null, language),
      screened(party, pieces),
    ]);
  const heads = [word('role'), word('name'), word('place'), word('screening')];
  return section('parties', table([75, '*', 100, 165], heads, [...rows, ...owners]));
}

function screened(party: PartyEvidence | undefined, { language, word }: Pieces): Content {
  if (party === undefined) return wordOf(VERDICTS, 'not-screened', language);
  const verdict = wordOf(VERDICTS, party.verdict, language);
  const isCalm = party.verdict === 'clear' || party.verdict === 'related';
  const hits = party.hits
    .filter(({ verdict: one }) => one !== 'related')
    .map(({ name, source, entry, score, citation, requirement, decision }) => {
      const cited = [citation, requirement].filter((one) => one !== undefined).join('; ');
      const decided = decision === undefined ? '' : ` ${word('decidedBy')} ${decision.id}`;
      return {
        text: `${name}, ${source} ${entry} (${score.toFixed(2)})${cited === '' ? '' : `. ${cited}`}${decided}`,
        style: 'small',
      };
    });
  const silenced = party.silenced.map(({ name, source, decision }) => ({
    text: `≠ ${name}, ${source}${decision === undefined ? '' : ` ${word('decidedBy')} ${decision.id}`}`,
    style: 'small',
  }));
  const failure = party.failure === undefined ? [] : [{ text: party.failure, style: 'small' }];
  return { stack: [{ text: verdict, bold: !isCalm }, ...failure, ...hits, ...silenced] };
}

/** Under which law and which lists, as of when, asked by whom. */
export function basis({ transaction, current, answer }: Told, pieces: Pieces): Content[] {
  if (current === undefined || answer === undefined) return [];
  const { language, word, mark, section, pairs } = pieces;
  const { question, snapshot, edition, madeAt, askedBy, cause } = current;
  const imported = answer.parties.find((one) => one.imported !== undefined)?.imported;
  const lists: Content =
    snapshot === null
      ? { text: word('notScreened'), bold: true }
      : { stack: [hash(snapshot), ...(imported === undefined ? [] : [`${word('imported')} ${imported}`])] };
  return [
    ...section(
      'basis',
      pairs([
        ['day', question.on],
        ['known', question.known],
        ['reading', `${question.reading}${mark}${wordOf(READINGS, question.reading, language)}`],
        ['edition', hash(edition)],
        ['snapshot', lists],
        [
          'determined',
          `${moment(madeAt)} ${word('by')} ${who(transaction, askedBy)} (${word('cause')}${mark}${wordOf(CAUSES, cause, language)})`,
        ],
        ['coverage', coverageText(answer, pieces)],
      ]),
    ),
    ...section(
      'toNote',
      ...(answer.flags.length === 0
        ? []
        : [{ ul: answer.flags.map(({ text, cite }) => (cite === '' ? text : `${text} [${cite}]`)) }]),
    ),
  ];
}

function coverageText({ coverage }: WholeAnswer, { language }: Pieces): string | null {
  const open = coverage.filter(({ status }) => status in COVERAGE);
  return open.length === 0
    ? null
    : open.map(({ provision, status }) => `${provision} (${wordOf(COVERAGE, status, language)})`).join('; ');
}

/** Who let it go, why, and whether that still stands. */
export function releases({ transaction }: Told, { word, section, colon }: Pieces): Content[] {
  const { line, releases: all } = transaction;
  if (line === null) return [];
  if (all.length === 0) {
    const isFree = line.status === 'free' || line.status === 'shipped';
    return section('releases', {
      text: word(isFree && line.hold_reason === null ? 'needsNoRelease' : 'noRelease'),
    });
  }
  return section(
    'releases',
    ...all.map(
      ({ id, released_by, at, reason, expired_at, determination_id }): Content => ({
        stack: [
          {
            text: [
              { text: `${moment(at)} ${word('by')} ${who(transaction, released_by)}`, bold: true },
              `, ${expired_at === null ? word('stands') : `${word('expired')} ${moment(expired_at)}`}`,
            ],
          },
          colon('reason') + reason,
          {
            text: `${id}, ${word('determination')} ${determination_id}`,
            style: 'small',
          },
        ],
        margin: [0, 2, 0, 2],
      }),
    ),
  );
}

/** Licenses with what was drawn on them; of other shipments no more than their sum. */
export function licenses({ transaction }: Told, pieces: Pieces): Content[] {
  const { language, word, mark, section, colon } = pieces;
  const { licenses: all, licenseLines, drawdowns, line } = transaction;
  if (all.length === 0) return section('licenses', { text: word('noLicense') });
  const limit = (value: number | null, shown: (value: number) => string): string =>
    value === null ? word('noLimit') : shown(value);
  const count = (value: number): string => grouped(value, language);
  return section(
    line === null ? 'license' : 'licenses',
    ...all.map((license): Content => {
      const days = [
        license.applied_on === null ? [] : `${word('appliedOn')} ${license.applied_on}`,
        license.decided_on === null ? [] : `${word('decidedOn')} ${license.decided_on}`,
        license.expires_on === null ? [] : `${word('expiresOn')} ${license.expires_on}`,
      ].flat();
      return {
        text: [
          { text: `${license.number} (${license.agency})`, bold: true },
          `, ${wordOf(STATUSES, license.status, language)}, ${days.join(', ')}`,
        ],
        margin: [0, 2, 0, 2],
      };
    }),
    table(
      [65, '*', 80, 115, 85],
      ['ECCN', '', word('quantity'), word('value'), word('tpp')],
      licenseLines.flatMap((one): Content[][] => [
        [
          { text: one.eccn, bold: true },
          word('allowed'),
          limit(one.quantity, count),
          limit(one.value, (value) => money(value, one.currency, language)),
          limit(one.tpp, (value) => tpp(value, language)),
        ],
        ...(line === null ? (['used', 'reserved'] as const) : []).map((state): Content[] => [
          '',
          word(state),
          count(one[`${state}_quantity`]),
          money(one[`${state}_value`], one.currency, language),
          tpp(one[`${state}_tpp`], language),
        ]),
        ...drawdowns
          .filter((drawn) => drawn.license_line_id === one.id)
          .map((drawn): Content[] => [
            '',
            {
              stack: [
                `${word('drawdown')}${mark}${wordOf(DRAWDOWNS, drawn.state, language)}`,
                { text: `${moment(drawn.at)} ${word('by')} ${who(transaction, drawn.by)}`, style: 'small' },
                ...(line === null
                  ? [{ text: `${word('line')} ${drawn.order_line_id}`, style: 'small' }]
                  : []),
              ],
            },
            count(drawn.quantity),
            money(drawn.value, one.currency, language),
            tpp(drawn.tpp, language),
          ]),
      ]),
    ),
    ...(licenseLines.length === 0 ? [colon('allowed') + word('none')] : []),
  );
}

/** Notices and uses of exceptions, tasks, and what shows that they are done. */
export function duties({ transaction, documents }: Told, { language, word, section }: Pieces): Content[] {
  const evidence = (id: string | null): string =>
    id === null ? '' : (documents.find((one) => one.id === id)?.name ?? id);
  const uses = transaction.exceptionUses.map(
    ({ symbol, notified_on, earliest_shipment, tpp: used, evidence: shown, at, by }): Content => ({
      text: [
        { text: symbol, bold: true },
        [
          notified_on === null ? [] : `${word('notified')} ${notified_on}`,
          earliest_shipment === null ? [] : `${word('earliest')} ${earliest_shipment}`,
          used === null ? [] : `${tpp(used, language)} TPP`,
          shown === null ? [] : `${word('evidence').toLocaleLowerCase(language)} ${evidence(shown)}`,
          `${moment(at)} ${word('by')} ${who(transaction, by)}`,
        ]
          .flat()
          .map((text) => `, ${text}`)
          .join(''),
      ],
    }),
  );
  const tasks = transaction.tasks.map(({ title, owner, due, status, evidence: shown }): Content[] => [
    title,
    owner === null ? '' : (transaction.people.find((one) => one.id === owner)?.name ?? owner),
    due ?? '',
    wordOf(STATUSES, status, language),
    evidence(shown),
  ]);
  const heads = [word('what'), word('owner'), word('due'), word('status'), word('evidence')];
  return [
    ...section('exceptionUses', ...uses),
    ...section('tasks', ...(tasks.length === 0 ? [] : [table(['*', 110, 55, 55, 80], heads, tasks)])),
  ];
}

/** Files by their hash. */
export function documentList({ documents }: Told, { language, word, section }: Pieces): Content[] {
  if (documents.length === 0) return section('documents', { text: word('noDocuments') });
  const rows = documents.map(({ name, sha256, size, file, problem }): Content[] => [
    {
      stack: [
        name,
        ...(file === null ? [{ text: `${word('notIncluded')} (${problem ?? ''})`, bold: true }] : []),
      ],
    },
    grouped(size, language),
    hash(sha256),
  ]);
  return section('documents', table(['*', 60, 262], [word('name'), 'bytes', 'SHA-256'], rows));
}

/** Every other determination of the line, so that nothing of its history is hidden. */
export function history({ transaction, current }: Told, { language, word, section }: Pieces): Content[] {
  const rows = transaction.determinations
    .filter(({ id }) => id !== current?.id)
    .map(({ madeAt, cause, answer, question, askedBy, supersededAt, id }): Content[] => [
      moment(madeAt),
      {
        stack: [OUTCOME_WORDS[answer.outcome]?.[language] ?? answer.outcome, { text: id, style: 'small' }],
      },
      question.on,
      wordOf(CAUSES, cause, language),
      who(transaction, askedBy),
      supersededAt === null ? '' : moment(supersededAt),
    ]);
  const heads = (['determined', 'outcome', 'day', 'causeOf', 'askedBy', 'superseded'] as const).map(word);
  return section('history', ...(rows.length === 0 ? [] : [table([80, '*', 55, 65, 100, 80], heads, rows)]));
}

/** Until when all of it is kept, and why. */
export function retention({ transaction }: Told, { language, word, section, colon }: Pieces): Content[] {
  const { keepUntil } = transaction.retention;
  return section('retention', {
    stack: [
      { text: keepUntil === null ? word('noDay') : colon('keepUntil') + keepUntil, bold: true },
      retentionText(transaction.retention, language),
    ],
  });
}
