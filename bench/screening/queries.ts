import type { Entry } from '../../packages/screening/src/lists/party.ts';
import { namesOf, plain, type Query, readQueries } from './data.ts';
import { dump } from './dump.ts';
import { half, inHalf, wanted as isWanted } from './options.ts';
import { type Found, PEERS, type Peer } from './peers.ts';
import { mean, share, table } from './statistics.ts';

interface Answer extends Query {
  readonly hits: readonly Found[];
  /** For each hit, whether it is the party that must be found. */
  readonly right: readonly boolean[];
}

interface Result {
  readonly peer: Peer;
  readonly answers: readonly Answer[];
  /** Whether a hit makes the query alert. */
  readonly alerts: (hit: Found) => boolean;
  readonly threshold?: number;
}

const CHINESE = new Set(['zh_simplified', 'zh_traditional']);
const byAlert = (hit: Found): boolean => hit.verdict === 'match' || hit.verdict === 'possible';
const percent = (part: number): string => (part * 100).toFixed(1);

/** The labelled queries, asked of Licet and of every peer. */
export async function queries(entries: readonly Entry[]): Promise<void> {
  const asked = await readQueries();
  const same = sameParty(entries);
  const results: Result[] = [];
  const strict: Result[] = [];
  for (const peer of PEERS.filter(({ name }) => isWanted(name))) {
    const start = performance.now();
    const isLicet = peer.name === 'licet';
    // Licet's threshold is fixed; the peers' are chosen on the other half.
    const mine = sampled(
      asked.filter((query) => !isLicet || inHalf(query)),
      peer.every ?? 1,
    );
    const { find } = peer.build(entries);
    const answers = mine.map((query) => {
      const hits = find(query.query);
      const { target } = query;
      const right = hits.map((hit) => target !== undefined && same(hit.entryIndex, target));
      return { ...query, hits, right };
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    const sample = peer.every ? `, every ${peer.every}th of a category` : '';
    console.log(`${peer.name}: ${mine.length} queries in ${seconds} s with the index${sample}`);
    if (isLicet) results.push({ peer, answers, alerts: byAlert });
    else {
      const tuning = answers.filter((answer) => answer.half === 'tune');
      const reported = answers.filter(inHalf);
      for (const [list, choose] of [
        [results, balanced],
        [strict, quiet],
      ] as const) {
        const threshold = choose(tuning);
        list.push({ peer, answers: reported, alerts: ({ score }) => score >= threshold, threshold });
      }
    }
  }
  for (const result of results.filter(({ peer }) => peer.name === 'licet')) report(result, entries);
  if (results.some(({ peer }) => peer.name !== 'licet')) {
    compare('each at the threshold that best parts positives from negatives', results);
    compare('each held to 2 % false alerts on people and on companies', [
      ...results.filter(({ peer }) => peer.name === 'licet'),
      ...strict,
    ]);
  }
}

/** The same party stands on several lists: an entry with the primary name of the target among its names is as good. */
function sameParty(entries: readonly Entry[]): (index: number, target: number) => boolean {
  const names = entries.map((entry) => new Set(namesOf(entry).map(plain)));
  return (index, target) =>
    index === target || names[index]?.has(plain(entries[target]?.name ?? '')) === true;
}

function sampled(asked: readonly Query[], every: number): Query[] {
  return [...Map.groupBy(asked, (query) => `${query.category} ${query.half}`).values()].flatMap((group) =>
    group.filter((_, i) => i % every === 0),
  );
}

/** Positives or negatives by category, in the order of the file. */
function categories(answers: readonly Answer[], positive: boolean): [string, Answer[]][] {
  return [...Map.groupBy(answers, ({ category }) => category)].filter(
    ([, group]) => (group[0]?.target !== undefined) === positive,
  );
}

const foundAt = ({ hits, right }: Answer, alerts: Result['alerts']): number =>
  hits.filter(alerts).findIndex((hit) => right[hits.indexOf(hit)] === true);
const isFound = (answer: Answer, alerts: Result['alerts']): boolean => foundAt(answer, alerts) >= 0;
const isAlert = ({ hits }: Answer, alerts: Result['alerts']): boolean => hits.some(alerts);

const part = (group: readonly Answer[], holds: (answer: Answer) => boolean): number =>
  group.filter(holds).length / group.length;
const latin = (answers: readonly Answer[], alerts: Result['alerts']): number =>
  mean(
    categories(answers, true)
      .filter(([name]) => !CHINESE.has(name))
      .map(([, group]) => part(group, (answer) => isFound(answer, alerts))),
  );

function thresholds(answers: readonly Answer[]): number[] {
  const scores = answers.flatMap(({ hits, right }) => hits.filter((_, i) => right[i] || i === 0));
  return [...new Set(scores.map(({ score }) => score))].sort((a, b) => a - b);
}

/** The threshold with the largest macro recall less macro false alerts. */
function balanced(answers: readonly Answer[]): number {
  let [best, at] = [Number.NEGATIVE_INFINITY, 0];
  for (const threshold of thin(thresholds(answers))) {
    const alerts = ({ score }: Found) => score >= threshold;
    const wrong = mean(
      categories(answers, false).map(([, group]) => part(group, (answer) => isAlert(answer, alerts))),
    );
    const gain = latin(answers, alerts) - wrong;
    if (gain > best) [best, at] = [gain, threshold];
  }
  return at;
}

/** The lowest threshold with at most 2 % false alerts on people and on real companies. */
function quiet(answers: readonly Answer[]): number {
  const groups = categories(answers, false).filter(([name]) =>
    ['synthetic_person', 'real_company_not_on_csl'].includes(name),
  );
  const silent = (threshold: number) =>
    groups.every(
      ([, group]) => part(group, (one) => isAlert(one, ({ score }) => score >= threshold)) <= 0.02,
    );
  return thin(thresholds(answers)).find(silent) ?? Number.POSITIVE_INFINITY;
}

/** At most 400 of the values: finer steps change nothing. */
const thin = (values: readonly number[]): number[] =>
  values.filter((_, i) => i % Math.ceil(values.length / 400) === 0);

function report({ answers, alerts }: Result, entries: readonly Entry[]): void {
  const show = shown(entries);
  console.log(`\n### Licet, half: ${half}; percent (Wilson interval at 95 %)\n`);
  const positives = categories(answers, true);
  const macro = (name: string, groups: readonly [string, Answer[]][]) => [
    name,
    groups.reduce((sum, [, group]) => sum + group.length, 0),
    percent(mean(groups.map(([, group]) => part(group, (one) => isFound(one, alerts))))),
    percent(mean(groups.map(([, group]) => part(group, (one) => foundAt(one, alerts) === 0)))),
    percent(mean(groups.map(([, group]) => part(group, (one) => one.hits.some((_, i) => one.right[i]))))),
  ];
  table(
    ['must be found', 'n', 'found', 'at rank 1', 'found, `related` included'],
    [
      ...positives.map(([name, group]) => {
        const count = (holds: (answer: Answer) => boolean) => share(group.filter(holds).length, group.length);
        return [
          name,
          group.length,
          count((one) => isFound(one, alerts)),
          count((one) => foundAt(one, alerts) === 0),
          count((one) => one.right.includes(true)),
        ];
      }),
      macro(
        'macro, Latin',
        positives.filter(([name]) => !CHINESE.has(name)),
      ),
      macro(
        'macro, Chinese',
        positives.filter(([name]) => CHINESE.has(name)),
      ),
    ],
  );
  console.log();
  table(
    ['must not be found', 'n', 'false alerts', 'of these `match`', 'only `related`'],
    categories(answers, false).map(([name, group]) => [
      name,
      group.length,
      share(group.filter((one) => isAlert(one, alerts)).length, group.length),
      share(group.filter((one) => one.hits.some(({ verdict }) => verdict === 'match')).length, group.length),
      share(group.filter((one) => one.hits.length > 0 && !isAlert(one, alerts)).length, group.length),
    ]),
  );
  console.log();
  dump(
    'misses.txt',
    positives.flatMap(([, group]) => group.filter((one) => !isFound(one, alerts)).map(show)),
  );
  dump(
    'not-first.txt',
    positives.flatMap(([, group]) => group.filter((one) => foundAt(one, alerts) > 0).map(show)),
  );
  dump(
    'false-alerts.txt',
    categories(answers, false).flatMap(([, group]) => group.filter((one) => isAlert(one, alerts)).map(show)),
  );
}

/** A query with its target and its best hits, for reading. */
function shown(entries: readonly Entry[]): (answer: Answer) => string {
  return ({ id, category, query, target, note, hits, right }) => {
    const wanted = target === undefined ? note : `-> ${entries[target]?.name} [${target}] ${note}`;
    const lines = hits
      .slice(0, 5)
      .map(({ entryIndex, score, verdict = '', name }, i) =>
        [
          `   ${right[i] ? '*' : ' '}`,
          score.toFixed(3),
          verdict.padEnd(8),
          `${entries[entryIndex]?.source} ${name} [${entryIndex}]`,
        ].join(' '),
      );
    return [`${id} ${category}: ${query}  ${wanted}`, ...lines].join('\n');
  };
}

function compare(how: string, results: readonly Result[]): void {
  console.log(`\n### Peers, half: ${half}; ${how}; percent found, then percent of false alerts\n`);
  const cell = (group: readonly Answer[] | undefined, holds: (answer: Answer) => boolean) =>
    group ? percent(part(group, holds)) : '-';
  const names = (positive: boolean) =>
    new Set(results.flatMap(({ answers }) => categories(answers, positive).map(([name]) => name)));
  const of = (result: Result, positive: boolean, name: string) =>
    new Map(categories(result.answers, positive)).get(name);
  table(
    ['category', ...results.map(({ peer }) => peer.name)],
    [
      ['threshold', ...results.map(({ threshold }) => threshold?.toFixed(3) ?? 'fixed')],
      ...[...names(true)].map((name) => [
        name,
        ...results.map((one) => cell(of(one, true, name), (answer) => isFound(answer, one.alerts))),
      ]),
      ['**macro, Latin**', ...results.map(({ answers, alerts }) => percent(latin(answers, alerts)))],
      ...[...names(false)].map((name) => [
        name,
        ...results.map((one) => cell(of(one, false, name), (answer) => isAlert(answer, one.alerts))),
      ]),
    ],
  );
}
