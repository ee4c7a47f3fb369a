import { record as events } from '@licet/catalog';
import { pack } from '@licet/ear';
import type { Iso } from '@licet/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captured } from '../test/captured.ts';
import { listsHome } from '../test/lists-home.ts';
import { type Connected, connected } from './test/client.ts';
import { PARTY_RULES } from './tools/screen.ts';

let it: Connected;
let home: ReturnType<typeof listsHome>;
beforeAll(async () => {
  // A home without lists, whatever the machine has.
  home = listsHome();
  it = await connected();
});
afterAll(() => home[Symbol.dispose]());

const json = async (...argv: string[]) => JSON.parse((await captured([...argv, '--json'])).out);

const GOOD: [string, Record<string, unknown>][] = [
  ['check', { item: 'H20', to: 'CN', on: '2025-04-08' }],
  ['ask', { item: 'L20', to: 'Singapore', on: '2025-06-01' }],
  ['history', { item: 'H20', to: 'CN' }],
  ['diff', { from: '2025-04-01', toDay: '2025-05-01' }],
  ['record', { chip: 'H20' }],
  ['coverage', {}],
  ['coverage', { open: true }],
];

test('the tools, each with its schemas, and none that changes anything', async () => {
  const { tools } = await it.client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    ...['check', 'ask', 'screen', 'history', 'diff', 'record', 'coverage'],
  ]);
  for (const { title, description, annotations, inputSchema, outputSchema } of tools) {
    expect(title).toBeTruthy();
    expect(description).toMatch(/cannot|not covered|no answer/);
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(inputSchema.additionalProperties).toBe(false);
    expect(outputSchema?.required).toContain('basis');
  }
});

test('says how to use it before anything is asked', () => {
  expect(it.client.getInstructions()).toContain('Never turn it into "no license required"');
});

describe('the same JSON as on the command line', () => {
  test.each([
    [{ item: 'H20', to: 'CN', on: '2025-04-08' }, ['--item', 'H20', '--to', 'CN', '--on', '2025-04-08']],
    [
      { facts: { 'item.tpp': 3000, 'item.datacenter': true }, to: 'China', on: '2024-01-01' },
      ['--fact', 'item.tpp=3000', '--fact', 'item.datacenter=true', '--to', 'CN', '--on', '2024-01-01'],
    ],
    [
      { item: '8x H200', to: 'SG', parent: ['CN'], quantity: 12, strict: true, reading: 'text' },
      ...[
        [
          '--item',
          '8x H200',
          '--to',
          'SG',
          '--parent',
          'CN',
          '--quantity',
          '12',
          '--strict',
          '--reading',
          'text',
        ],
      ],
    ],
    [
      {
        ...{
          item: 'H200',
          to: 'AE',
          from: 'SG',
          route: 'reexport',
          hq: ['AE', 'CN'],
          exporter: 'nvidia corp',
        },
        ...{ known: '2026-02-01', on: '2026-02-01', bills: ['S.3374'] },
        parties: [
          { role: 'end-user', name: 'Northwind Cloud', country: 'AE' },
          { role: 'purchaser', name: 'Zéphyr; Frères', address: '1 Harbour Road' },
        ],
      },
      [
        ...[
          '--item',
          'H200',
          '--to',
          'AE',
          '--from',
          'SG',
          '--route',
          'reexport',
          '--hq',
          'AE',
          '--hq',
          'CN',
        ],
        ...['--exporter', 'nvidia corp', '--known', '2026-02-01', '--on', '2026-02-01', '--bill', 'S.3374'],
        ...['--party', 'end-user=Northwind Cloud;country=AE'],
        ...['--party', 'purchaser=Zéphyr; Frères;address=1 Harbour Road'],
      ],
    ],
  ] as [Record<string, unknown>, string[]][])('check %j', async (given, argv) => {
    const { structured } = await it.call('check', { ...given, proof: true });
    const printed = await json('check', ...argv);
    expect(structured.answer).toEqual(printed);
    const { trace: _, ...rest } = printed;
    expect((await it.call('check', given)).structured.answer).toEqual(rest);
  });

  test('history, diff, record, coverage', async () => {
    const said = async (name: string, given = {}) => (await it.call(name, given)).structured.answer;
    expect(await said('history', { item: 'H20', to: 'CN', fromDay: '2023-01-01' })).toEqual(
      await json('history', '--item', 'H20', '--to', 'CN', '--from-day', '2023-01-01'),
    );
    expect(await said('diff', { from: '2022-12-01', toDay: '2023-12-01', to: 'AE' })).toEqual(
      await json('diff', '--from', '2022-12-01', '--to-day', '2023-12-01', '--to', 'AE'),
    );
    expect(await said('record', { chip: 'H20', since: '2025-04-01', limit: 50 })).toEqual(
      await json('record', '--chip', 'H20', '--since', '2025-04-01'),
    );
    expect(await said('coverage', { lang: 'fr' })).toEqual(await json('coverage', '--lang', 'fr'));
    expect(await said('coverage', { open: true })).toEqual(await json('coverage', '--open'));
  });

  test('screen', async () => {
    using lists = listsHome();
    await lists.list([
      { name: 'Zephyr Lantern Microsystems' },
      { name: 'Zephyr Lantern Microsystems Ltd', country: 'RU' },
    ]);
    const { structured } = await it.call('screen', { name: 'Zephyr Lantern Microsystems', country: 'China' });
    const { silencedMore, ...answer } = structured.answer;
    expect(silencedMore).toBe(0);
    expect(answer).toEqual(await json('screen', 'Zephyr Lantern Microsystems', '--country', 'CN'));
    expect(answer.verdict).toBe('match');
    const one = await it.call('screen', { name: 'Zephyr Lantern Microsystems', limit: 1 });
    expect([one.structured.answer.hits.length, one.structured.answer.more]).toEqual([1, 1]);
  });
});

describe('every answer says what it rests on', () => {
  test.each(GOOD)('%s %j', async (name, given) => {
    for (const lang of ['en', 'fr']) {
      const { structured, text, failed } = await it.call(name, { ...given, lang });
      expect(failed).toBe(false);
      expect(structured.basis).toMatchObject({
        coveredFrom: pack.coveredFrom,
        verifiedThrough: pack.verifiedThrough,
      });
      expect(text).toContain(pack.verifiedThrough);
      expect(text).toContain(lang === 'fr' ? 'pas un avis juridique' : 'Not legal advice.');
    }
  });

  test('the provisions are those that the determination touches', async () => {
    const { structured, text } = await it.call('check', { item: 'H20', to: 'CN', on: '2025-04-20' });
    const touched = structured.answer.coverage.map((one: { provision: string }) => one.provision);
    expect(structured.basis.provisions.map((one: { provision: string }) => one.provision)).toEqual(touched);
    expect(text).toContain('letters (left out: Letters that nobody disclosed');
    expect(structured.basis.limits).toEqual(['No party was named: nobody was screened.']);
  });

  test('a day after the sources were read says so', async () => {
    const beyond = async (on: string) =>
      (await it.call('check', { item: 'H20', to: 'CN', on })).structured.basis.beyondVerified;
    expect([await beyond(pack.verifiedThrough), await beyond('2027-01-01')]).toEqual([false, true]);
  });

  test('screen names the provisions that read the lists', () => {
    const lists =
      /"party\.(?:denied|sdn|entityList|footnote|meuList|unverified|militaryIntelligence|listedOwnership)"/;
    const reading = pack.rules.filter(({ versions }) => lists.test(JSON.stringify(versions)));
    const provisions = new Set(reading.map(({ covers }) => covers));
    provisions.delete('flags');
    expect([...PARTY_RULES].sort()).toEqual([...provisions].sort());
  });
});

describe('what is missing', () => {
  test('undetermined says which fact, as a question, and what each side of the line leads to', async () => {
    const facts = { 'item.tpp': 3000, 'item.datacenter': true };
    const { structured, text } = await it.call('check', { facts, to: 'CN', on: '2024-01-01' });
    expect(structured.answer.outcome).toBe('undetermined');
    const [first] = structured.answer.missing;
    expect(first.fact).toBe('item.dieArea');
    expect(first.question).toMatch(/\?$/);
    expect(first.leadsTo.length).toBeGreaterThan(1);
    expect(text).toContain('item.dieArea');
  });

  test('a fact that nobody can tell stays unknown', async () => {
    const { structured } = await it.call('check', {
      ...{ item: 'H20', to: 'CN', on: '2024-01-01', facts: { 'party.entityList': null } },
    });
    expect(structured.answer.outcome).toBe('undetermined');
  });

  test('ask goes from question to answer', async () => {
    const facts: Record<string, unknown> = {};
    const given = { item: 'RTX 4090', to: 'CN', on: '2023-12-01' };
    for (let turns = 0; turns < 60; turns++) {
      const { structured } = await it.call('ask', { ...given, facts });
      if (structured.done) {
        expect(structured.next).toBeNull();
        expect(structured.answer.outcome).not.toBe('undetermined');
        expect(turns).toBeGreaterThan(3);
        return;
      }
      expect(structured.next.question).toBeTruthy();
      facts[structured.next.argument] = structured.next.usual ?? null;
    }
    throw new Error('never done');
  });

  test('ask begins with the item', async () => {
    const { structured, text } = await it.call('ask');
    expect(structured).toMatchObject({ done: false, next: { argument: 'item', type: 'name' } });
    expect(structured.answer.outcome).toBe('undetermined');
    expect(text).toContain('Which chip or server?');
  });

  test('history says what its undetermined stretches lack', async () => {
    const { structured } = await it.call('history', { facts: { 'item.tpp': 3000 }, to: 'CN' });
    const open = structured.answer.filter((one: { outcome: string }) => one.outcome === 'undetermined');
    expect(open.length).toBeGreaterThan(0);
    expect(structured.undetermined.map(({ on }: { on: string }) => on)).toEqual(
      open.map(({ on }: { on: string }) => on),
    );
    for (const { missing } of structured.undetermined) expect(missing.length).toBeGreaterThan(0);
  });
});

describe('parties', () => {
  const deal = { item: 'H100', to: 'SG', on: '2026-09-01' };
  const named = (name: string) => ({ ...deal, parties: [{ role: 'consignee', name, country: 'SG' }] });

  test('without lists nobody is screened: check says so, screen is an error', async () => {
    const { structured, text } = await it.call('check', named('Northwind Cloud'));
    expect(text.split('\n')[0]).toContain('(parties-not-screened)');
    expect(structured.answer.parties[0].verdict).toBe('not-screened');
    const screened = await it.call('screen', { name: 'Northwind Cloud' });
    expect(screened.failed).toBe(true);
    expect(screened.structured).toBeUndefined();
    expect(screened.text).toMatch(/^\[no-snapshot\] nobody was screened: /);
  });

  test('lists imported meanwhile count at once', async () => {
    using lists = listsHome();
    const before = await it.call('check', named('Zephyr Lantern Microsystems'));
    expect(before.structured.answer.parties[0].verdict).toBe('not-screened');
    await lists.list([
      {
        ...{ name: 'Zephyr Lantern Microsystems', country: 'SG', start_date: '2024-01-01' },
        ...{
          license_requirement: 'For all items subject to the EAR',
          license_policy: 'Presumption of denial',
        },
      },
    ]);
    const after = await it.call('check', named('Zephyr Lantern Microsystems'));
    expect(after.structured.answer).toMatchObject({
      outcome: 'license-required',
      reviewPolicy: 'presumption-of-denial',
      parties: [{ verdict: 'match' }],
    });
    const possible = await it.call('check', named('Zephyr Lantern Microsistem'));
    expect(possible.structured.answer.parties[0].verdict).not.toBe('clear');
  });

  test('of many hits the best are shown and the rest are counted; proof has all', async () => {
    using lists = listsHome();
    const branches = Array.from({ length: 14 }, (_, i) => ({
      name: `Zephyr Lantern Branch ${String.fromCharCode(65 + i)}`,
    }));
    await lists.list([...branches, { name: 'Zephyr Lantern' }]);
    const [party] = (await it.call('check', named('Zephyr Lantern'))).structured.answer.parties;
    const whole = await it.call('check', { ...named('Zephyr Lantern'), proof: true });
    const [all] = whole.structured.answer.parties;
    expect(all.hits.length).toBeGreaterThan(10);
    expect(party.hits).toEqual(all.hits.slice(0, 10));
    expect(party.more).toBe(all.more + all.hits.length - 10);
  });

  test('holdings bring the owners in, as the file of the command line does', async () => {
    using lists = listsHome();
    await lists.list([{ name: 'Zephyr Lantern Microsystems', country: 'CN', start_date: '2024-01-01' }]);
    const held = (owned: string) =>
      it.call('check', {
        ...named('@Northwind "Cloud", Ltd'),
        holdings: [{ owner: 'Zephyr Lantern Microsystems', owned, percent: 60, ownerCountry: 'CN' }],
      });
    const { structured } = await held('@Northwind "Cloud", Ltd');
    const file = lists.put(
      'holdings',
      'owner,owned,percent,owner_country\nZephyr Lantern Microsystems,"@Northwind ""Cloud"", Ltd",60,CN\n',
    );
    const { trace: _, ...printed } = await json(
      ...['check', '--item', 'H100', '--to', 'SG', '--on', '2026-09-01', '--owners', file],
      ...['--consignee', '@Northwind "Cloud", Ltd;country=SG'],
    );
    expect(structured.answer).toEqual(printed);
    expect(structured.answer.parties.map(({ role }: { role: string }) => role)).toEqual([
      'consignee',
      'owner',
    ]);
    expect(structured.answer.parties[0].ownership.listed.status).not.toBe('none-known');
    expect((await held('Somebody Else')).text).toMatch(/^\[owners-unknown-party\] owners: /);
    const nobody = await it.call('check', { ...deal, holdings: [{ owner: 'A', owned: 'B' }] });
    expect(nobody.text).toMatch(/^\[owners-of-whom\] /);
  });
});

describe('bad input: the code, what was wrong, the way out', () => {
  test.each([
    ['check', {}, /^\[no-item\] item: what goes\?.*\n\(--item, --to and the like are the arguments item, to/],
    ['check', { item: 'H20' }, /^\[no-destination\] to: where does it go\?/],
    [
      'check',
      { item: 'toaster', to: 'CN' },
      /^\[unknown-item\] item: there is no item 'toaster'\. Nearest: /,
    ],
    ['check', { item: 'H2O', to: 'CN' }, /^\[unsure-item\] .*Did you mean 'H20'\?/],
    ['check', { item: 'H20', to: 'Chyna' }, /^\[uns?u?r?e?k?n?o?w?n?-country\] to: /],
    ['check', { item: 'H20', to: 'CN', on: '2025-02-30' }, /^\[bad-date\] date: .* got '2025-02-30'/],
    ['check', { item: 'H20', to: 'CN', facts: { 'item.tpp': 'many' } }, /^\[bad-number\] item\.tpp: /],
    ['check', { item: 'H20', to: 'CN', facts: { 'item.ttp': 1 } }, /^\[unknown-fact\] .*item\.tpp/],
    ['check', { item: 'H20', to: 'CN', facts: { 'item.tpp': '' } }, /^\[fact-form\] /],
    ['check', { item: 'H20', to: 'CN', facts: { 'a b': 1 } }, /^\[bad-arguments\] facts/],
    ['check', { item: 'H20', to: 'CN', bills: ['X.1'] }, /^\[unknown-bill\] /],
    ['check', { item: 'H20', to: 'CN', from: 'SG', route: 'export' }, /^\[export-from-abroad\] /],
    ['check', { item: 'H20', to: 'CN', destination: 'CN' }, /"destination" \(expected: item, facts, to, /],
    ['check', { item: 'H20', to: 'CN', reading: 'fair' }, /^\[bad-arguments\] reading: .*"announced"/],
    ['check', { item: 'H20', to: ['CN'] }, /^\[bad-arguments\] to: .*expected string, received array/],
    ['check', { item: 'H20', to: 'CN', quantity: 0 }, /^\[bad-arguments\] quantity: /],
    ['check', { item: 'H20', to: 'CN', lang: 'de' }, /^\[bad-arguments\] lang: /],
    [
      'check',
      { item: 'H20', to: 'CN', parties: [{ role: 'consignee', name: 'A;country=US' }] },
      /^\[bad-arguments\] parties\.0\.name: write country or address into its own field/,
    ],
    ['check', { item: 'H20', to: 'CN', parties: [{ role: 'consignee', name: ' ' }] }, /^\[party-form\] /],
    [
      'check',
      { item: 'H20', to: 'CN', parties: [{ role: 'friend', name: 'A' }] },
      /^\[bad-arguments\] parties\.0\.role/,
    ],
    ['ask', { item: 'H20', to: 'CN', strict: false }, /^\[bad-arguments\] .*"strict"/],
    ['history', { item: 'H20', to: 'CN', fromDay: '2026-01-02', toDay: '2026-01-01' }, /^\[days-reversed\] /],
    ['diff', {}, /^\[bad-arguments\] from: /],
    ['diff', { from: 'yesterday' }, /^\[bad-date\] /],
    ['diff', { from: '2025-01-01', toDay: '2024-01-01' }, /^\[days-reversed\] /],
    ['record', { category: 'weather' }, /^\[bad-arguments\] category: /],
    ['record', { limit: 1000 }, /^\[bad-arguments\] limit: /],
    ['record', { country: 'Atlantis' }, /-country\] country: /],
    ['screen', {}, /^\[bad-arguments\] name: /],
    ['screen', { name: ' ' }, /^\[no-(?:party|snapshot)\] /],
    ['coverage', { verbose: true }, /"verbose" \(expected: open, lang\)/],
  ] as [string, Record<string, unknown>, RegExp][])('%s %j', async (name, given, expected) => {
    const { text, failed, structured } = await it.call(name, given);
    expect(failed).toBe(true);
    expect(text).toMatch(expected);
    expect(structured).toBeUndefined();
  });

  test('in French', async () => {
    const said = async (given: Record<string, unknown>) =>
      (await it.call('check', { ...given, lang: 'fr' })).text;
    expect(await said({ item: 'H20' })).toMatch(/^\[no-destination\] to : où va-t-il \?/);
    expect(await said({ item: 'H20', to: 'CN', reading: 'x' })).toMatch(
      /^\[bad-arguments\] reading: Option invalide/,
    );
    expect((await it.call('screen', { name: 'A', lang: 'fr' })).text).toMatch(/personne n'a été filtré/);
  });

  test('a tool that there is not', async () => {
    await expect(it.call('release')).rejects.toThrow(/no tool 'release'\. Expected one of: check, /);
  });
});

test('the record comes in pages that miss nothing', async () => {
  const ids: string[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const { structured } = await it.call('record', { offset, limit: 7 });
    ids.push(...structured.answer.map(({ id }: { id: string }) => id));
    expect(structured.total).toBe(events.length);
    offset = structured.nextOffset;
  }
  expect(ids).toEqual(events.map(({ id }) => id));
  expect((await it.call('record', { offset: 5000 })).structured).toMatchObject({
    answer: [],
    nextOffset: null,
  });
});

test('the day is asked for at each call', async () => {
  let today: Iso = '2025-04-08';
  const long = await connected(() => today);
  const outcome = async () => (await long.call('check', { item: 'H20', to: 'CN' })).structured.answer.outcome;
  expect(await outcome()).toBe('nlr');
  today = '2025-04-16';
  expect(await outcome()).toBe('license-required');
});

test('a bug of ours is told as one, without its insides; the log has them', async () => {
  const broken = await connected(() => {
    throw new TypeError('secret of the house');
  });
  const { text, failed } = await broken.call('coverage');
  expect([failed, text]).toEqual([
    true,
    '[internal] this is a bug of Licet, not of the question; nothing was answered. The log of the server has the details.',
  ]);
  expect(broken.log[0]).toMatch(/^coverage: TypeError: secret of the house\n {4}at /);
});
