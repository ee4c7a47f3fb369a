import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import { pack } from '../packages/ear/src/index.ts';
import { compile, evaluate, known, library, sheet } from '../packages/engine/src/index.ts';
import { rate } from './rate.ts';

/**
 * The small 3A090 decision of design section 5 (is a data-center chip in 3A090.a, 3A090.b or neither), asked of
 * Licet's compiled rules and of two peers in the same run; and the question with one fact missing.
 */
interface Chip {
  readonly tpp: number;
  readonly pd?: number;
}
const chips: readonly Chip[] = Array.from({ length: 500 }, (_, i) => ({
  tpp: 800 + i * 13,
  pd: 0.5 + (i % 90) * 0.1,
}));

const law = library(pack);
const edition = law.edition({ on: '2024-06-03', known: '2026-11-21', reading: 'enforced' });
const program = compile(edition);
const page = ({ tpp, pd }: Chip) =>
  sheet(pack.facts, {
    'item.kind': known('ic'),
    'item.tpp': known(tpp),
    ...(pd === undefined ? {} : { 'item.performanceDensity': known(pd) }),
    'item.datacenter': known(true),
  });
const licet = (chip: Chip): string => {
  const { conclude } = program(page(chip));
  const [a, b] = [conclude('774/3A090.a'), conclude('774/3A090.b')];
  return a === true ? 'a' : b === true ? 'b' : a === null || b === null ? 'unknown' : 'none';
};
const reference = (chip: Chip): string => {
  const { conclude } = evaluate(edition, page(chip));
  const [a, b] = [conclude('774/3A090.a'), conclude('774/3A090.b')];
  return a === true ? 'a' : b === true ? 'b' : a === null || b === null ? 'unknown' : 'none';
};

const over = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value });
const under = (fact: string, value: number) => ({ fact, operator: 'lessThan', value });
const rulesEngine = new Engine([], { allowUndefinedFacts: true });
rulesEngine.addRule({
  conditions: { any: [over('tpp', 4800), { all: [over('tpp', 1600), over('pd', 5.92)] }] },
  event: { type: 'a' },
});
rulesEngine.addRule({
  conditions: {
    any: [
      { all: [over('tpp', 2400), under('tpp', 4800), over('pd', 1.6), under('pd', 5.92)] },
      { all: [over('tpp', 1600), under('tpp', 4800), over('pd', 3.2), under('pd', 5.92)] },
    ],
  },
  event: { type: 'b' },
});
const jsonRules = async (chip: Chip): Promise<string> => {
  const { events } = await rulesEngine.run({ ...chip });
  return events.some((one) => one.type === 'a') ? 'a' : events.length > 0 ? 'b' : 'none';
};

const row = (id: string, tpp: string, pd: string, out: string) => ({ _id: id, tpp, pd, out });
const table = {
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'table',
      name: 'table',
      type: 'decisionTableNode',
      position: { x: 1, y: 0 },
      content: {
        hitPolicy: 'first',
        inputs: [
          { id: 'tpp', name: 'tpp', field: 'tpp' },
          { id: 'pd', name: 'pd', field: 'pd' },
        ],
        outputs: [{ id: 'out', name: 'out', field: 'out' }],
        rules: [
          row('1', '>= 4800', '', '"a"'),
          row('2', '>= 1600', '>= 5.92', '"a"'),
          row('3', '[2400..4800)', '[1.6..5.92)', '"b"'),
          row('4', '[1600..4800)', '[3.2..5.92)', '"b"'),
          row('5', '', '', '"none"'),
        ],
      },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'e1', sourceId: 'in', targetId: 'table', type: 'edge' },
    { id: 'e2', sourceId: 'table', targetId: 'out', type: 'edge' },
  ],
};
const zenDecision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(table)));
const zen = async (chip: Chip): Promise<string> =>
  ((await zenDecision.evaluate(chip)).result as { out: string }).out;

export async function decision3a090(): Promise<void> {
  for (const chip of chips) {
    const expected = licet(chip);
    for (const [name, ask] of [
      ['reference', reference],
      ['json-rules-engine', jsonRules],
      ['zen', zen],
    ] as const) {
      const got = await ask(chip);
      if (got !== expected)
        throw new Error(`${name} says ${got}, licet ${expected} for ${JSON.stringify(chip)}`);
    }
  }
  console.log(
    '\n## The 3A090 decision of design section 5, decisions per second, one core, same answers checked first\n',
  );
  console.log('| engine | per second | with the density missing (TPP 3000) |');
  console.log('|---|---:|---|');
  const missing: Chip = { tpp: 3000 };
  const line = (name: string, perSecond: number, answer: string) =>
    console.log(`| ${name} | ${Math.round(perSecond).toLocaleString('en-US')} | ${answer} |`);
  line('Licet, facts to answer', await rate(chips, licet), licet(missing));
  line('Licet, reference evaluator with trace', await rate(chips, reference), reference(missing));
  line(
    'json-rules-engine 7.3.1, undefined facts allowed',
    await rate(chips, jsonRules),
    await jsonRules(missing),
  );
  line(
    'GoRules zen 0.54.0',
    await rate(chips, zen),
    await zen(missing).catch((error: Error) => `error: ${error.message.slice(0, 60)}`),
  );
}
