import type { Entry } from '../../packages/screening/src/lists/party.ts';
import { type NamePair, plain, readPairs } from './data.ts';
import { dump } from './dump.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { createScreener, THRESHOLD } from './licet.ts';
import { half, inHalf, wanted } from './options.ts';
import { table } from './statistics.ts';

interface Scored extends NamePair {
  readonly score: number;
}

/** Nomenklatura counts 812 of the 826 pairs without saying which; without its two latest groups there are 813. */
const OLDER = new Set(['nk_checks', 'nk_unit_tests', 'synth_companies', 'synth_people']);
const SLICES: readonly [string, (pair: NamePair) => boolean][] = [
  ['all', () => true],
  ['without cust_cases, cluster_align', ({ group }) => OLDER.has(group)],
  ['companies', ({ schema }) => ['Company', 'Organization', 'LegalEntity'].includes(schema)],
  ['people', ({ schema }) => schema === 'Person'],
  ['vessels', ({ schema }) => schema === 'Vessel'],
  ...['nk_checks', 'nk_unit_tests', 'synth_companies', 'synth_people', 'cluster_align', 'cust_cases'].map(
    (name): [string, (pair: NamePair) => boolean] => [name, ({ group }) => group === name],
  ),
  ['STRONG', ({ quality }) => quality === 'STRONG'],
];

function measure(pairs: readonly Scored[], threshold: number) {
  const said = pairs.filter(({ score }) => score >= threshold);
  const hit = said.filter(({ same }) => same).length;
  const all = pairs.filter(({ same }) => same).length;
  return { p: hit / said.length, r: hit / all, f1: (2 * hit) / (said.length + all) };
}

const STEPS = Array.from({ length: 71 }, (_, i) => 0.3 + i / 100);
const bestStep = (pairs: readonly Scored[]): number =>
  STEPS.reduce((best, step) => (measure(pairs, step).f1 > measure(pairs, best).f1 ? step : best));

/** Labelled pairs of names: is it the same party? */
export async function pairs(entries: readonly Entry[]): Promise<void> {
  const all = await readPairs();
  const scored = (compare: (a: string, b: string) => number): Scored[] =>
    all.map((pair) => ({ ...pair, score: compare(pair.a, pair.b) }));
  console.log('\n### Pairs of names (nomenklatura name_bench; logic-v2 there: P 0.762, R 0.821, F1 0.790)');
  if (wanted('licet')) {
    const [listed, bare] = [createScreener(entries), createScreener([])];
    const mine = scored((a, b) => listed.compare(a, b));
    report('Licet, words weighted by the list', mine, THRESHOLD);
    report(
      'Licet, without a list',
      scored((a, b) => bare.compare(a, b)),
      THRESHOLD,
    );
    const wrong = mine.filter((pair) => inHalf(pair) && pair.same !== pair.score >= THRESHOLD);
    dump(
      'pairs.txt',
      wrong
        .sort(
          (x, y) => x.schema.localeCompare(y.schema) || Number(y.same) - Number(x.same) || y.score - x.score,
        )
        .map(
          ({ same, score, schema, quality, group, category, a, b }) =>
            `${same ? 'MISSED' : 'FALSE '} ${score.toFixed(3)} ${schema} ${quality} ${group} ${category}\n    ${a}\n    ${b}`,
        ),
    );
  }
  if (wanted('Jaro-Winkler')) {
    const theirs = scored((a, b) => jaroWinkler(plain(a), plain(b)));
    report('Jaro-Winkler', theirs, bestStep(theirs.filter((pair) => pair.half === 'tune')));
  }
}

function report(name: string, scored: readonly Scored[], threshold: number): void {
  const reported = scored.filter(inHalf);
  console.log(`\n${name}, half: ${half}, at ${threshold.toFixed(3)}\n`);
  table(
    ['pairs', 'n', 'P', 'R', 'F1', 'best F1', 'at'],
    SLICES.flatMap(([slice, holds]) => {
      const some = reported.filter(holds);
      if (some.length === 0) return [];
      const { p, r, f1 } = measure(some, threshold);
      const at = bestStep(some);
      return [[slice, some.length, ...[p, r, f1, measure(some, at).f1, at].map((x) => x.toFixed(3))]];
    }),
  );
  const curve = STEPS.filter((_, i) => i % 5 === 0).map((step) => {
    const f1 = measure(reported, step).f1.toFixed(3);
    return `${step.toFixed(2)}: ${f1}`;
  });
  console.log(`\nF1 by threshold: ${curve.join(', ')}`);
}
