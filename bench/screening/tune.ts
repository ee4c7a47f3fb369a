import { P } from '../../packages/screening/src/matching/parameters.ts';
import { createScreener } from '../../packages/screening/src/matching/screener.ts';
import { namesOf, plain, readEntries, readPairs, readQueries } from './data.ts';

/**
 * Chooses the parameters of the matcher on the tuning half: walks them one after the other, up and down by a
 * factor, and keeps what lowers the loss. Prints what it keeps; nothing is written. `node bench/screening/tune.ts [rounds] [factor]`.
 */
type Params = Record<string, number | Record<string, number>>;
const params = P as unknown as Params;

const WALKED = [
  'unlike',
  'evidence',
  'translated',
  'numbers',
  'numberExtra',
  'places',
  'order',
  'extra.telling',
  'extra.generic',
  'extra.person',
  'omitted.telling',
  'omitted.generic',
  'omitted.person',
  'omitted.most',
  'conflict.telling',
  'conflict.generic',
  'conflict.person',
  'series',
  'otherKind',
  'likeness.sound',
  'likeness.typo',
  'likeness.initial',
  'likeness.homophone',
  'base.place',
  'base.generic',
  'base.given',
  'base.number',
];

const get = (path: string): number => {
  const [a, b] = path.split('.') as [string, string | undefined];
  return (b === undefined ? params[a] : (params[a] as Record<string, number>)[b]) as number;
};
const set = (path: string, value: number): void => {
  const [a, b] = path.split('.') as [string, string | undefined];
  if (b === undefined) params[a] = value;
  else (params[a] as Record<string, number>)[b] = value;
};

const entries = readEntries();
const names = entries.map((entry) => new Set(namesOf(entry).map(plain)));
const queries = (await readQueries()).filter(({ half }) => half === 'tune');
const pairs = (await readPairs()).filter(({ half }) => half === 'tune');
const LATIN = (category: string) => !category.startsWith('zh_');

function loss(): { loss: number; line: string } {
  const screener = createScreener(entries);
  const by = new Map<string, { n: number; hit: number }>();
  for (const { query, category, target } of queries) {
    const hits = screener.screen({ name: query }).hits.filter(({ verdict }) => verdict !== 'related');
    const hit =
      target === undefined
        ? hits.length > 0
        : hits.some(
            ({ entry }) =>
              Number(entry.id) === target || names[Number(entry.id)]?.has(plain(entries[target]?.name ?? '')),
          );
    const count = by.get(category) ?? { n: 0, hit: 0 };
    by.set(category, { n: count.n + 1, hit: count.hit + (hit ? 1 : 0) });
  }
  const rate = (category: string) => (by.get(category)?.hit ?? 0) / (by.get(category)?.n ?? 1);
  const positives = [
    ...new Set(queries.filter(({ target }) => target !== undefined).map(({ category }) => category)),
  ];
  const mean = (all: string[]) => all.reduce((sum, one) => sum + rate(one), 0) / all.length;
  const latin = mean(positives.filter(LATIN));
  const chinese = mean(positives.filter((one) => !LATIN(one)));
  const f1 = (some: typeof pairs) => {
    let [said, right, all] = [0, 0, 0];
    for (const { a, b, same } of some) {
      const alert = screener.compare(a, b) >= P.possible;
      if (alert) said++;
      if (same) all++;
      if (alert && same) right++;
    }
    return (2 * right) / (said + all);
  };
  const whole = f1(pairs);
  const companies = f1(pairs.filter(({ schema }) => schema !== 'Person' && schema !== 'Vessel'));
  const false_ = {
    people: rate('synthetic_person'),
    real: rate('real_company_not_on_csl'),
    brand: rate('lookalike_brand_swapped'),
    number: rate('lookalike_number_changed'),
    ai: rate('real_ai_supply_chain_not_on_csl'),
  };
  const over = (value: number, most: number) => Math.max(0, value - most);
  return {
    loss:
      8 * (1 - latin) +
      3 * (1 - chinese) +
      3 * (1 - whole) +
      1.5 * (1 - companies) +
      30 * over(false_.people, 0.012) +
      12 * over(false_.real, 0.012) +
      6 * over(false_.brand, 0.03) +
      2 * over(false_.number, 0.05) +
      1 * over(false_.ai, 0) +
      5 * false_.people +
      2 * false_.real +
      false_.brand,
    line: `latin ${latin.toFixed(3)} zh ${chinese.toFixed(3)} f1 ${whole.toFixed(3)} co ${companies.toFixed(3)} ${Object.entries(
      false_,
    )
      .map(([k, v]) => `${k} ${v.toFixed(3)}`)
      .join(' ')}`,
  };
}

let best = loss();
console.log(best.loss.toFixed(4), best.line);
let step = Number(process.argv[3] ?? 1.25);
for (let round = 0; round < Number(process.argv[2] ?? 2); round++) {
  for (const path of WALKED)
    for (const factor of [step, 1 / step]) {
      const before = get(path);
      const value = Number((before * factor).toFixed(3));
      if (/^(likeness|base|series|places|order|numbers|other|translated)/.test(path) && value > 1) continue;
      set(path, value);
      const now = loss();
      if (now.loss < best.loss - 1e-6) {
        best = now;
        console.log(best.loss.toFixed(4), `${path} ${before} -> ${value}`, best.line);
        break;
      }
      set(path, before);
    }
  step = Math.sqrt(step);
}
console.log(JSON.stringify(P));
