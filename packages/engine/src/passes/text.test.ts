import { expect, test } from 'vitest';
import { pack } from '../../test/small-pack.ts';
import {
  and,
  compare,
  constant,
  fact,
  isIn,
  type Node,
  not,
  or,
  param,
  rule,
  text,
  unless,
} from '../index.ts';

const label = { en: 'x', fr: 'x' };
const [a, b] = [fact('marketed'), fact('order')];

test.each<[string, Node, string, string]>([
  ['fact', a, 'marketed', 'fr marketed'],
  ['not a fact', not(a), 'not: marketed', 'non : fr marketed'],
  ['not not', not(not(a)), 'marketed', 'fr marketed'],
  ['always', constant(true), 'always', 'toujours'],
  ['never', constant(false), 'never', 'jamais'],
  ['a code', constant('denial'), 'denial', 'denial'],
  [
    'at least',
    compare('speed', '>=', 4800),
    'speed is at least 4800 TPP',
    'fr speed est au moins de 4800 TPP',
  ],
  ['above', compare('speed', '>', 5.92), 'speed is above 5.92 TPP', 'fr speed est supérieur à 5.92 TPP'],
  ['below', compare('speed', '<', 1), 'speed is below 1 TPP', 'fr speed est inférieur à 1 TPP'],
  ['at most', compare('speed', '<=', 1), 'speed is at most 1 TPP', 'fr speed est au plus de 1 TPP'],
  ['equal', compare('speed', '=', 1), 'speed is 1 TPP', 'fr speed est égal à 1 TPP'],
  [
    'not at least',
    not(compare('speed', '>=', 1)),
    'it is not so that speed is at least 1 TPP',
    "il n'est pas vrai que fr speed est au moins de 1 TPP",
  ],
  [
    'a day',
    compare('aboard', '<=', 10),
    'aboard is at most 1970-01-11',
    'fr aboard est au plus de 1970-01-11',
  ],
  [
    'a dated number',
    compare('notice', '>=', param('notice-days')),
    'notice is at least notice days',
    'fr notice est au moins de fr notice days',
  ],
  [
    'a dated number without title',
    compare('notice', '>=', param('p')),
    'notice is at least p',
    'fr notice est au moins de p',
  ],
  ['a dated set', isIn('to', 'group'), 'to is in the group', 'fr to est dans fr the group'],
  ['not in it', not(isIn('to', 'group')), 'to is not in the group', "fr to n'est pas dans fr the group"],
  ['a set without title', isIn('to', 'Z'), 'to is in Z', 'fr to est dans Z'],
  ['listed codes', isIn('to', ['AA', 'BB']), 'to is in AA, BB', 'fr to est dans AA, BB'],
  ['and', and(a, b), 'marketed and order', 'fr marketed et fr order'],
  ['or', or(a, b), 'marketed or order', 'fr marketed ou fr order'],
  [
    'or within and',
    and(or(a, b), b),
    '(marketed or order) and order',
    '(fr marketed ou fr order) et fr order',
  ],
  [
    'and within or',
    or(a, and(a, b)),
    'marketed or (marketed and order)',
    'fr marketed ou (fr marketed et fr order)',
  ],
  ['and of one', and(or(a, b)), 'marketed or order', 'fr marketed ou fr order'],
  ['and of none', and(), 'always', 'toujours'],
  ['or of none', or(), 'never', 'jamais'],
  [
    'not and',
    not(and(a, b)),
    'it is not so that marketed and order',
    "il n'est pas vrai que fr marketed et fr order",
  ],
  [
    'not or',
    not(or(a, b)),
    'it is not so that marketed or order',
    "il n'est pas vrai que fr marketed ou fr order",
  ],
  // Without brackets the reader could not tell how far the negation reaches.
  [
    'not and, within and',
    and(not(and(a, b)), b),
    '(it is not so that marketed and order) and order',
    "(il n'est pas vrai que fr marketed et fr order) et fr order",
  ],
  [
    'not within not',
    not(and(not(a), b)),
    'it is not so that not: marketed and order',
    "il n'est pas vrai que non : fr marketed et fr order",
  ],
  ['a rule', rule('limits'), 'limits', 'fr limits'],
  ['not a rule', not(rule('limits')), 'not: limits', 'non : fr limits'],
  ['a rule without title', rule('R'), 'R', 'R'],
  [
    'unless',
    unless(
      constant('approval'),
      { label, when: a, yields: constant('denial') },
      { label, when: not(b), yields: constant('x') },
    ),
    'approval; except that where marketed: denial; where not: order: x',
    'approval ; sauf que si fr marketed : denial; si non : fr order : x',
  ],
])('%s', (_, node, english, french) => {
  expect(text(pack, node, 'en')).toBe(english);
  expect(text(pack, node, 'fr')).toBe(french);
});
