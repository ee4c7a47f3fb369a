import { expect, test } from 'vitest';
import { LAW_2020, made, pack, page, slot, version } from '../../test/small-pack.ts';
import { and, compare, library, or, type Said } from '../index.ts';
import { linesOf } from './lines.ts';

const drawn = library({
  ...pack,
  rules: [
    made('r', { kind: 'definition' }, [
      version(
        '2020-01-01',
        LAW_2020,
        and(
          or(compare('speed', '>=', 1600), compare('density', '>=', 5.92)),
          compare('both', '>=', 1700),
          compare('total', '>=', 26900),
          compare('operations', '>=', 8),
        ),
      ),
    ]),
  ],
}).edition({ on: '2020-06-01', known: '2030-01-01', reading: 'text' });

/** Lines of a fact in its unit, given the others. */
const lines = (name: string, facts: Readonly<Record<string, Said>>, scale = 1000) =>
  linesOf(drawn, page(facts), slot(name)).map((line) => Math.round((line / 2 / scale) * 1000) / 1000);

test.each<[string, string, Readonly<Record<string, Said>>, number[], number?]>([
  ['of its own', 'speed', {}, [512, 1600]],
  ['through a quotient, to what is divided', 'speed', { area: 500 }, [512, 1600, 2960]],
  ['through a quotient, to what divides', 'area', { speed: 3000 }, [506.757]],
  ['not through a quotient whose other part is open', 'area', { speed: { values: [3000, 4000] } }, []],
  ['through a sum', 'memory', { io: 500 }, [1200]],
  ['through a sum, to the other part', 'io', { memory: 1600 }, [100]],
  ['not below nothing', 'io', { memory: 1700 }, []],
  ['through a product', 'count', { speed: 1000 }, [26.9], 1],
  ['through a product, to the other part', 'speed', { count: 2 }, [512, 1600, 13450]],
  ['through the greatest product', 'int8', {}, [64, 200]],
  ['through two steps', 'int8', { area: 500 }, [64, 200, 370]],
  ['to a factor that is a fact', 'bits', { tf32: 80 }, [6.4, 20], 1],
])('%s', (_, name, facts, expected, scale) => {
  expect(lines(name, facts, scale)).toEqual(expected);
});
