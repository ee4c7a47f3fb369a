import { z } from '@hono/zod-openapi';
import { type Chip, chips as catalog, chipById, record as events, isServer, servers } from '@licet/catalog';
import {
  CATEGORIES,
  coveragePlain,
  factsPlain,
  law,
  openPlain,
  readItem,
  rulePlain,
  treePlain,
  wanted,
} from '@licet/cli/answers';
import { endpoint } from '../http/endpoint.ts';
import { Refused } from '../problems/problem.ts';
import type { Make } from './make.ts';

const lang = z.enum(['en', 'fr']).default('en');
const loose = (what: string) => z.looseObject({}).openapi({ description: what });

/** What is the same for every company: rules, facts, chips, events, and what of the law is covered. */
export const reference: Make = () => [
  endpoint({
    method: 'get',
    path: '/v1/rules',
    kind: 'rules',
    summary: 'The rules by part.',
    query: z.strictObject({ lang }),
    answer: {
      status: 200,
      description: 'Parts with their rules.',
      schema: z.object({ items: z.array(z.object({ part: z.string(), rules: z.array(loose('A rule.')) })) }),
    },
    handle: ({ query }) => ({ body: { items: treePlain(query.lang) } }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/rules/{id}',
    kind: 'rules',
    summary: 'One rule with every version.',
    params: z.strictObject({ id: z.string().max(200).openapi({ example: '774/3A090.a' }) }),
    query: z.strictObject({ lang }),
    answer: {
      status: 200,
      description: 'The rule.',
      schema: loose('The rule with its versions and examples.'),
    },
    handle: ({ params, query }) => {
      const rule = law.pack.rules.find(({ id }) => id === params.id);
      if (rule === undefined)
        throw new Refused('not-found', {
          what: 'rule',
          given: params.id.slice(0, 100),
          wayOut: ' All of them: GET /v1/rules.',
        });
      return { body: rulePlain(rule, query.lang) };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/facts',
    kind: 'rules',
    summary: 'Every fact that may be given with a question.',
    query: z.strictObject({ lang }),
    answer: {
      status: 200,
      description: 'Facts with their units, presumptions, and who would know.',
      schema: z.object({ items: z.array(loose('A fact.')) }),
    },
    handle: ({ query }) => ({ body: { items: factsPlain(query.lang) } }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/chips',
    kind: 'chips',
    summary: 'The chips and servers of the catalog.',
    answer: {
      status: 200,
      description: 'Chips with their values, sources and confidence; servers with what they hold.',
      schema: z.object({ chips: z.array(loose('A chip.')), servers: z.array(loose('A server.')) }),
    },
    handle: () => ({ body: { chips: catalog, servers } }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/chips/{name}',
    kind: 'chips',
    summary: 'One chip or server, by any name that the catalog knows.',
    params: z.strictObject({ name: z.string().max(200).openapi({ example: '8x H200' }) }),
    answer: {
      status: 200,
      description: 'The item, and how its name was read.',
      schema: z.object({ item: loose('A chip or a server.'), note: z.string().optional() }),
    },
    handle: ({ params }) => {
      const { item, note } = readItem(params.name);
      const whole = isServer(item)
        ? { ...item, contains: item.contains.map((part) => ({ ...part, values: valuesOf(part.chip) })) }
        : item;
      return { body: { item: whole, ...(note === undefined ? {} : { note }) } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/record',
    kind: 'record',
    summary: 'The dated events behind the rules, each with its source.',
    query: z.strictObject({
      chip: z.string().max(200).optional(),
      country: z.string().max(80).optional(),
      since: z.string().max(40).optional(),
      category: z.enum(CATEGORIES).optional(),
    }),
    answer: {
      status: 200,
      description: 'Events in the order of their days.',
      schema: z.object({ items: z.array(loose('An event.')) }),
    },
    handle: ({ query }) => ({ body: { items: events.filter(wanted(query)) } }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/coverage',
    kind: 'rules',
    summary:
      'Every provision: modelled, partial or only pointed at; and the questions that the law leaves open.',
    query: z.strictObject({ lang }),
    answer: {
      status: 200,
      description: 'The coverage statement.',
      schema: z.object({
        coveredFrom: z.string(),
        verifiedThrough: z.string(),
        provisions: z.array(loose('A provision.')),
        openQuestions: z.array(loose('A question with its readings.')),
      }),
    },
    handle: ({ query }) => ({
      body: { ...coveragePlain(query.lang), openQuestions: openPlain(query.lang) },
    }),
  }),
];

const valuesOf = (id: string): Chip['values'] | undefined => chipById(id)?.values;
