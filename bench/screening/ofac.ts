import type { Entry } from '../../packages/screening/src/lists/party.ts';
import { namesOf, plain, readFixtures } from './data.ts';
import { createScreener } from './licet.ts';
import { share, table } from './statistics.ts';

/** From here on OFAC's own search says that it is nearly the same name; below, its top answer is only the nearest. */
const NEAR = 95;

/** Where OFAC's own top answer stands among ours. */
export async function ofac(entries: readonly Entry[]): Promise<void> {
  const fixtures = await readFixtures();
  const screener = createScreener(entries);
  const key = (name: string) => plain(name).split(' ').sort().join(' ');
  const listed = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const name of namesOf(entry)) {
      const ids = listed.get(key(name)) ?? new Set();
      listed.set(key(name), ids.add(entry.id));
    }

  const absent = new Set<string>();
  const rows = [...Map.groupBy(fixtures, ({ query }) => query)].map(([query, answers]) => {
    const top = Math.max(...answers.map(({ score }) => score));
    const tops = answers.filter(({ score }) => score === top).map((one) => one.listed);
    for (const { listed: name } of answers) if (!listed.has(key(name))) absent.add(name);
    const ids = new Set(tops.flatMap((name) => [...(listed.get(key(name)) ?? [])]));
    const { hits } = screener.screen({ name: query });
    const rank = hits.findIndex(({ entry }) => ids.has(entry.id)) + 1;
    const first = hits[0];
    return { query, top, tops, inList: ids.size > 0, rank, hit: hits[rank - 1], first };
  });
  console.log("\n### OFAC's own search: the rank of its top answer among our hits\n");
  table(
    ['query', "OFAC's score", "OFAC's top", 'our rank', 'verdict', 'our first'],
    rows.map(({ query, top, tops, inList, rank, hit, first }) => [
      query,
      top,
      tops.length > 2 ? `${tops.slice(0, 2).join(' / ')} and ${tops.length - 2} more` : tops.join(' / '),
      !inList ? 'not in our file' : rank === 0 ? 'none' : rank,
      hit ? `${hit.verdict} ${hit.score.toFixed(2)}` : '',
      first ? `${first.alias ?? first.entry.name} (${first.verdict} ${first.score.toFixed(2)})` : '',
    ]),
  );
  console.log();
  const near = rows.filter(({ top, inList }) => inList && top >= NEAR);
  const far = rows.filter(({ top, inList }) => inList && top < NEAR);
  table(
    ["OFAC's top answer", 'queries', 'rank 1', 'top 5', 'top 10', 'not shown'],
    (
      [
        [`scores ${NEAR} or more there`, near],
        [`scores less there`, far],
        ['either', [...near, ...far]],
      ] as const
    ).map(([name, some]) => {
      const within = (most: number) =>
        share(some.filter(({ rank }) => rank > 0 && rank <= most).length, some.length);
      return [
        name,
        some.length,
        within(1),
        within(5),
        within(10),
        some.filter(({ rank }) => rank === 0).length,
      ];
    }),
  );
  const all = new Set(fixtures.map((one) => one.listed)).size;
  console.log(
    `\n${absent.size} of the ${all} names that OFAC answered with are not in our file: ${[...absent].join('; ')}`,
  );
}
