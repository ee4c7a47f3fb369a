import { corpus, factsOf as factsOfCase, WRITTEN_ON as WRITTEN } from '@licet/ear/test';
import { determine, type Iso, known, serialize, sheet } from '@licet/engine';
import { decide, openSnapshot } from '@licet/screening';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonical } from '../store/canonical.ts';
import { answerer } from './answerer.ts';
import { type Asked, questioner } from './asked.ts';
import { earRules } from './determiner.ts';
import { subjects } from './law-cases.ts';
import type { LineRecord } from './line-record.ts';
import { deskLists } from './lists.ts';
import { contentIn } from './stored.ts';
import { FOOTNOTE_4, listsHome } from './test/lists-home.ts';
import { itemRow, lineRow, partyRow, record } from './test/records.ts';
import { factsOf, join, type OwnAnswer, type Understood } from './whole-answer.ts';

const TODAY = '2026-09-20';
const WRITTEN_ON = WRITTEN as Iso;
const rules = earRules();
const home = listsHome();

beforeAll(() =>
  home.list(
    [
      {
        name: 'Zorblax Quenton Semiconductor Co., Ltd.',
        license_requirement: FOOTNOTE_4,
        license_policy: 'Presumption of denial',
        start_date: '2024-03-28',
      },
      {
        name: 'Vandermeel Orbital Instruments',
        license_requirement: FOOTNOTE_4,
        license_policy: 'Presumption of denial',
      },
    ],
    '2026-09-18',
  ),
);
afterAll(() => home[Symbol.dispose]());

const judge = (one: LineRecord, lists = deskLists({ home: home.home, today: TODAY })) =>
  answerer(rules, lists).judge(questioner(rules, lists, { known: TODAY })(one));

const evidenceOf = (one: LineRecord) =>
  questioner(rules, deskLists({ home: home.home, today: TODAY }), { known: TODAY })(one).evidence;

const h20 = itemRow('i-h20', 'H20');
const h100 = itemRow('i-h100', 'H100');
const small = itemRow('i-t4', 'T4');
const buyer = partyRow('p-1', 'Northwind Cloud Hosting', { country: 'SG' });

test('H20 to China: free of a license by its ECCN before the letter of April 2025, and not after', () => {
  const on = (day: '2025-03-01' | '2025-06-01') =>
    judge(
      record(lineRow('l', 'i-h20', 'CN', day), h20, [
        'ultimate-consignee',
        partyRow('p', 'Lotus Field Data', { country: 'CN' }),
      ]),
    );
  const [before, after] = [on('2025-03-01'), on('2025-06-01')];
  expect(before).toMatchObject({ outcome: 'nlr', hold: undefined });
  expect(after.outcome).toBe('license-required');
  expect(after.hold?.code).toBe('license-required');
  expect(after.hold?.text).toMatch(/A license is required/);
});

test('a chip to Singapore whose consignee has its ultimate parent in China', () => {
  const line = lineRow('l', 'i-h100', 'SG', TODAY);
  const free = judge(record(line, h100, ['ultimate-consignee', buyer]));
  const owned = judge(record(line, h100, ['ultimate-consignee', { ...buyer, ultimate_parent: 'CN' }]));
  const seat = judge(record(line, h100, ['ultimate-consignee', { ...buyer, headquarters: 'CN' }]));
  expect(free.outcome).toBe('nlr');
  expect(owned.outcome).toBe('license-required');
  expect(seat.outcome).toBe('license-required');
});

test('a place that is no country may be any: undetermined, not free', () => {
  const odd = { ...buyer, ultimate_parent: 'Northwind Group' };
  const answer = judge(record(lineRow('l', 'i-h100', 'SG', TODAY), h100, ['ultimate-consignee', odd]));
  expect(answer.outcome).toBe('undetermined');
  expect(answer.hold).toMatchObject({
    code: 'undetermined',
    text: expect.stringContaining("'Northwind Group'"),
  });
});

test('a listed end user holds even what needs no license by its ECCN', () => {
  const line = lineRow('l', 'i-t4', 'SG', TODAY);
  const parties = (name: string) =>
    judge(
      record(
        line,
        small,
        ['ultimate-consignee', buyer],
        ['end-user', partyRow('p-2', name, { country: 'CN' })],
      ),
    );
  expect(parties('Ordinary Bakery').hold).toBeUndefined();
  const listed = parties('Zorblax Quenton Semiconductor Co., Ltd.');
  expect(listed.outcome).toBe('license-required');
  expect(listed.hold?.text).toContain('744.11');
});

test('a possible hit is undetermined until somebody decides', () => {
  const may = partyRow('p-2', 'Zorblaks Quenton Semiconductors', { country: 'CN' });
  const one = record(
    lineRow('l', 'i-t4', 'SG', TODAY),
    small,
    ['ultimate-consignee', buyer],
    ['end-user', may],
  );
  const open = judge(one);
  expect(evidenceOf(one)[1]).toMatchObject({ verdict: 'possible' });
  expect(open.hold?.code).toBe('undetermined');
  const entry = [...openSnapshot(home.home).entries()].find(({ name }) => name.startsWith('Zorblax'));
  decide(home.home, {
    kind: 'not-the-same',
    party: { name: may.name, country: 'CN' },
    entry: entry as NonNullable<typeof entry>,
    reason: 'another owner and address',
    by: 'u-analyst',
    today: TODAY,
  });
  expect(judge(one).hold).toBeUndefined();
  expect(judge(one, deskLists({ home: home.home, today: '2026-09-19' })).hold?.code, 'not decided yet').toBe(
    'undetermined',
  );
  expect(judge(one, deskLists({ home: home.home, today: '2027-09-20' })).hold?.code, 'lapsed').toBe(
    'undetermined',
  );
});

test('without lists, without parties, with a list that is broken: never free', () => {
  const line = lineRow('l', 'i-t4', 'SG', TODAY);
  const none = deskLists({ home: `${home.home}-none`, today: TODAY });
  expect(none.snapshot).toBeNull();
  expect(judge(record(line, small, ['end-user', buyer]), none).hold?.code).toBe('parties-not-screened');
  expect(judge(record(line, small)).hold?.code).toBe('no-parties');
  expect(judge(record(line, small, ['end-user', partyRow('p', '?')])).hold?.code).toBe('undetermined');
});

test('an item that the catalog does not know, or facts that are none: not asked, and held', () => {
  const line = lineRow('l', 'i', 'SG', TODAY);
  const unknown = judge(record(line, itemRow('i', 'H2O'), ['end-user', buyer]));
  expect(unknown).toMatchObject({ outcome: 'undetermined', hold: { code: 'not-asked' } });
  expect(unknown.hold?.text).toContain("no item 'H2O'");
  const wrong = itemRow('i', null, { facts: JSON.stringify({ 'item.tpp': known('many') }) });
  expect(judge(record(line, wrong, ['end-user', buyer])).hold?.code).toBe('not-asked');
  const empty = judge(record(line, itemRow('i', null), ['end-user', buyer]));
  expect(empty.hold).toMatchObject({ code: 'not-asked', text: expect.stringContaining("what 'i' is") });
});

test('an own specification is asked like a chip of the catalog, and prevails over it', () => {
  const line = lineRow('l', 'i', 'CN', TODAY);
  const asked = (facts: object, chip: string | null = 'T4') =>
    judge(record(line, itemRow('i', chip, { facts: JSON.stringify(facts) }), ['end-user', buyer])).outcome;
  expect(asked({ 'item.tpp': known(4800), 'item.dieArea': known(800), 'item.datacenter': known(true) })).toBe(
    'license-required',
  );
  expect(asked({ 'item.kind': known('ic'), 'item.tpp': { state: 'unknown' } }, null)).toBe('undetermined');
});

test('an answer put together from what lines share is the answer of the engine to this very line', () => {
  const lists = deskLists({ home: home.home, today: TODAY });
  const ask = questioner(rules, lists, { known: TODAY });
  const answers = answerer(rules, lists);
  const texts = new Map<string, string>();
  const chips = ['H20', 'H100', 'T4', '8x H200', 'RTX 4090', 'MI308X'];
  fc.assert(
    fc.property(
      fc.constantFrom(...chips),
      fc.constantFrom('CN', 'SG', 'DE', 'AE', 'RU', 'MO'),
      fc.constantFrom<Iso>(
        '2023-01-15',
        '2025-04-20',
        '2025-06-01',
        '2026-09-20',
        '2026-12-24',
        '2022-01-01',
      ),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.constantFrom('Ordinary Bakery', 'Vandermeel Orbital Instruments', 'Zorblaks Kwenton'),
      fc.constantFrom('{}', JSON.stringify({ 'item.dieArea': { state: 'unknown' } })),
      (chip, to, on, quantity, name, facts) => {
        const asked = ask(
          record(lineRow('l', chip, to, on, { quantity, facts }), itemRow(chip, chip), [
            'end-user',
            partyRow(name, name),
          ]),
        );
        const { answer, content, hold } = answers.prove(asked);
        const own = JSON.parse(answer) as OwnAnswer;
        expect(canonical(own)).toBe(answer);
        expect(own.content).toBe(content);
        expect(contentIn({ answer })).toBe(content);
        const judged = answers.judge(asked);
        expect([judged.content, judged.hold]).toEqual([content, hold]);
        for (const [hash, text] of answers.fresh) texts.set(hash, text);
        answers.fresh.clear();
        const { understood, proof } = own as OwnAnswer & { understood: Understood; proof: string };
        const read = (hash: string) => JSON.parse(texts.get(hash) as string);
        const parts = { item: read(understood.item), other: read(understood.other), units: understood.units };
        const days = { on, known: TODAY } as const;
        const whole = join(days, { ...own, understood }, parts, read(proof));
        const page = sheet(rules.pack.facts, asked.question.facts);
        const engine = serialize(determine(rules, asked.question), rules.pack, page, 'en');
        expect(whole).toEqual({ ...JSON.parse(JSON.stringify(engine)), parties: asked.evidence });
        expect(factsOf(parts)).toEqual(asked.question.facts);
      },
    ),
    { numRuns: 150 },
  );
});

test('each case of the corpus is judged and proven as the engine answers it, whatever was asked before it', () => {
  const lists = deskLists({ home: `${home.home}-none`, today: WRITTEN_ON });
  const answers = answerer(rules, lists);
  const about = subjects(rules);
  const texts = new Map<string, string>();
  for (const round of ['first', 'again'])
    for (const { cases } of corpus)
      for (const one of cases) {
        const facts = factsOfCase(one);
        const part = (what: string): string =>
          canonical(Object.entries(facts).filter(([name]) => about(name) === what));
        const { terms } = questioner(rules, lists, { known: WRITTEN_ON })(
          record(lineRow('l', 'i', 'SG', one.on as Iso), small),
        );
        const days = { on: one.on as Iso, known: (one.known ?? WRITTEN_ON) as Iso };
        const asked: Asked = {
          terms,
          question: { ...days, reading: one.reading, facts },
          evidence: [],
          keys: { item: part('item'), other: part('other'), units: part('units') },
        };
        const { answer, content, outcome } = answers.prove(asked);
        expect(answers.judge(asked)).toMatchObject({ content, outcome });
        for (const [hash, text] of answers.fresh) texts.set(hash, text);
        answers.fresh.clear();
        const own = JSON.parse(answer) as OwnAnswer & { understood: Understood; proof: string };
        const read = (hash: string) => JSON.parse(texts.get(hash) as string);
        const { item, other, units } = own.understood;
        const whole = join(days, own, { item: read(item), other: read(other), units }, read(own.proof));
        const page = sheet(rules.pack.facts, facts);
        const engine = serialize(determine(rules, asked.question), rules.pack, page, 'en');
        expect(whole, `${one.id}, ${round}`).toEqual({ ...JSON.parse(JSON.stringify(engine)), parties: [] });
      }
});

test('facts about the item follow from nothing but the item, so lines of one item may share them', () => {
  const about = subjects(rules);
  for (const definition of rules.pack.facts.definitions) {
    const { name, presume } = definition;
    const same = presume !== undefined && 'sameAs' in presume ? [presume.sameAs] : [];
    const how = definition.type === 'number' ? definition.derive : undefined;
    const derived =
      how === undefined
        ? []
        : how.kind === 'quotient'
          ? [how.of, how.by]
          : how.kind === 'at-least'
            ? [how.of]
            : how.of.map((one) => (typeof one === 'string' ? one : one.fact));
    if (about(name) !== 'units')
      for (const other of [...same, ...derived]) expect([name, about(other)]).toEqual([name, about(name)]);
  }
});
