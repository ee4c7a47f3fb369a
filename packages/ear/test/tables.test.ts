import { type FactDefinition, type Instrument, type Rule, text, type Version } from '@licet/engine';
import { describe, expect, test } from 'vitest';
import { pack } from '../src/index.ts';

/**
 * The law as tables that a reviewer reads beside the regulation: a change of any day, number, country,
 * instrument or word of a test shows here as a changed line. After a change on purpose: `vitest -u`, and
 * read the difference.
 */
const lines = (...all: readonly (string | false | undefined)[]): string =>
  `${all.filter(Boolean).join('\n')}\n`;
const table = (name: string) => `tables/${name}.txt`;

function roleOf({ role }: Rule): string {
  switch (role.kind) {
    case 'classification':
      return `classification ${role.paragraph}`;
    case 'requirement':
      return `requirement at gate ${role.gate}${role.review ? `, review ${role.review}` : ', no review stated'}`;
    case 'prohibition':
      return `prohibition at gate ${role.gate}`;
    case 'exception':
      return `exception ${role.symbol}\n  overcomes ${role.overcomes.join(', ')}\n  barred by ${role.bars.join(', ')}`;
    case 'flag':
      return `flag ${role.flag}`;
    default:
      return role.kind;
  }
}

function versionOf(version: Version): string {
  const { from, to, applies, by, cite, confidence, posture = [], conditions = [], open = [] } = version;
  return [
    `  ${from}${to ? ` to ${to}` : ''}${applies ? `, compliance from ${applies}` : ''}: ${by.id} [${confidence}] ${cite}`,
    `    ${text(pack, version.body, 'en')}`,
    ...posture.map(
      (one) => `    ${one.enforced ? 'enforced' : 'not enforced'} from ${one.from} by ${one.by.id}`,
    ),
    ...conditions.map(
      (one) => `    - ${one.text.en} (${one.cite})${one.test ? ` = ${text(pack, one.test, 'en')}` : ''}`,
    ),
    ...(version.unconfirmed ? [`    unconfirmed: ${version.unconfirmed.en}`] : []),
    ...(version.note ? [`    note: ${version.note.en}`] : []),
    ...(open.length > 0 ? [`    open: ${open.join(', ')}`] : []),
  ].join('\n');
}

test('rules', async () => {
  const all = pack.rules.map((rule) =>
    [
      `${rule.id}: ${rule.title.en} [${rule.covers}]`,
      `  ${roleOf(rule)}, concludes ${rule.concludes}`,
      ...rule.versions.map(versionOf),
      '',
    ].join('\n'),
  );
  await expect(lines(...all)).toMatchFileSnapshot(table('rules'));
});

test('instruments', async () => {
  const seen = new Map<string, Instrument>();
  for (const { versions } of pack.rules)
    for (const { by, posture = [] } of versions)
      for (const one of [by, ...posture.map((p) => p.by)]) seen.set(one.id, one);
  for (const { changes } of pack.sets) for (const { by } of changes) seen.set(by.id, by);
  for (const { versions } of pack.params) for (const { by } of versions) seen.set(by.id, by);
  const all = [...seen.values()]
    .sort((a, b) => (`${a.published} ${a.id}` < `${b.published} ${b.id}` ? -1 : 1))
    .map(
      ({ id, published, authority, confidence, addressees, document, url, title }) =>
        `${published} ${id} [${authority}, ${confidence}] ${title.en}${addressees ? ` to ${addressees.join(', ')}` : ''}${document ? ` ${document}` : ''}${url ? `\n  ${url}` : ''}`,
    );
  await expect(lines(...all)).toMatchFileSnapshot(table('instruments'));
});

test('country groups', async () => {
  const all = pack.sets.map(({ id, title, cite, members, changes, confidence }) =>
    [
      `${id}: ${title.en} (${cite}) [${confidence}]`,
      `  ${members.join(' ')}`,
      ...changes.map((one) => `  ${one.on} ${one.change} ${one.code} by ${one.by.id} [${one.confidence}]`),
    ].join('\n'),
  );
  await expect(lines(...all)).toMatchFileSnapshot(table('country-groups'));
});

test('dated numbers', async () => {
  const all = pack.params.flatMap(({ id, title, cite, versions }) => [
    `${id}: ${title.en} (${cite})`,
    ...versions.map(
      (one) =>
        `  ${one.from}${one.to ? ` to ${one.to}` : ''}: ${one.value} by ${one.by.id} [${one.confidence}]`,
    ),
  ]);
  await expect(lines(...all)).toMatchFileSnapshot(table('dated-numbers'));
});

test('facts', async () => {
  const shape = (one: FactDefinition): string => {
    switch (one.type) {
      case 'number':
        return `${one.unit}, steps of 1/${one.scale}, ${one.min} to ${one.max}${one.choices ? `, one of ${one.choices.join(', ')}` : ''}${one.writtenIn ? `, written in ${one.writtenIn}` : ''}${one.calendar ? ', a day' : ''}${one.derive ? `\n  derived: ${JSON.stringify(one.derive)}` : ''}`;
      case 'code':
        return `${one.many ? 'codes' : 'code'}${one.codes ? ` of ${one.codes.join(', ')}` : ''}`;
      case 'boolean':
        return 'yes or no';
    }
  };
  const presumed = ({ presume }: FactDefinition): string =>
    presume === undefined
      ? ''
      : `\n  presumed ${'sameAs' in presume ? `like ${presume.sameAs}` : presume.value}: ${presume.because.en}`;
  const all = pack.facts.definitions.map(
    (one) =>
      `${one.name}: ${shape(one)}${presumed(one)}${one.aliases?.length ? `\n  also ${one.aliases.join(', ')}` : ''}\n  ${one.title.en}: ${one.question.en} (${one.askOf.en})${one.cite ? ` [${one.cite}]` : ''}`,
  );
  await expect(lines(...all)).toMatchFileSnapshot(table('facts'));
});

test('coverage and open questions', async () => {
  await expect(
    lines(
      `${pack.name}: from ${pack.coveredFrom}, verified through ${pack.verifiedThrough}`,
      `reviews from mildest to strictest: ${pack.reviewPolicies.join(', ')}`,
      `bills: ${pack.bills.map(({ id, title }) => `${id} ${title.en}`).join(', ')}`,
      ...pack.coverage.map((one) => `${one.provision} [${one.status}] ${one.title.en}: ${one.leftOut.en}`),
      ...pack.openQuestions.flatMap((one) => [
        `${one.id} (${one.cite}): ${one.title.en}`,
        ...one.readings.map((reading) => `  - ${reading.en}`),
        `  taken: ${one.taken.en}`,
      ]),
    ),
  ).toMatchFileSnapshot(table('coverage'));
});

test('an example gives its reason or none, never an empty one', () => {
  const all = pack.rules.flatMap(({ id, examples }) => examples.map(({ on, because }) => [id, on, because]));
  expect(all.filter(([, , because]) => because?.trim() === '')).toEqual([]);
});

/** Every text stands in both languages, and the French is not the English left over. */
describe('labels', () => {
  const found: (readonly [string, { en: string; fr: string }])[] = [];
  const walk = (where: string, value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { en, fr } = value as { en?: unknown; fr?: unknown };
    if (typeof en === 'string' && typeof fr === 'string') found.push([where, { en, fr }]);
    else for (const [key, inner] of Object.entries(value)) walk(`${where}.${key}`, inner);
  };
  const named = (prefix: string, all: readonly object[], id: (one: never) => string) => {
    for (const one of all) walk(`${prefix} ${id(one as never)}`, one);
  };
  named('rule', pack.rules, (one: Rule) => one.id);
  named('fact', pack.facts.definitions, (one: FactDefinition) => one.name);
  named('set', pack.sets, (one: { id: string }) => one.id);
  named('number', pack.params, (one: { id: string }) => one.id);
  named('coverage', pack.coverage, (one: { provision: string }) => one.provision);
  named('question', pack.openQuestions, (one: { id: string }) => one.id);

  test('none is empty', () => {
    expect(found.length).toBeGreaterThan(800);
    const bare = found.filter(([, { en, fr }]) => en.trim() === '' || fr.trim() === '');
    expect(bare).toEqual([]);
  });

  test('French says it in French, names of documents apart', () => {
    const english = / (the|and|of|with|which) /;
    const left = found.filter(([, { fr }]) => english.test(fr.replace(/\((letter|answer)s? [^)]*\)/g, '')));
    expect(left.map(([where, { fr }]) => `${where}: ${fr}`)).toEqual([]);
  });
});
