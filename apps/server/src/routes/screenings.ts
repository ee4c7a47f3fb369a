import { z } from '@hono/zod-openapi';
import { readCountry } from '@licet/cli/answers';
import { day, type Iso } from '@licet/engine';
import { endpoint } from '../http/endpoint.ts';
import type { Make } from './make.ts';

const QUERY = z
  .strictObject({
    name: z.string().min(1).max(2_000),
    country: z.string().max(80).optional(),
    address: z.string().max(2_000).optional(),
    asOf: z.string().max(40).describe('against the lists as they stood on this day, YYYY-MM-DD').optional(),
    limit: z.int().min(1).max(200).describe('hits shown').default(25),
  })
  .openapi('ScreeningQuery', { example: { name: 'Northwind Cloud', country: 'SG' } });

const SCREENING = z
  .looseObject({
    verdict: z.enum(['clear', 'related', 'possible', 'match']),
    hits: z.array(z.looseObject({})),
    silenced: z.array(z.looseObject({})),
    more: z.int(),
    snapshot: z.string(),
    imported: z.string(),
  })
  .openapi('Screening', {
    description: 'Clear only against the snapshot that is named. `more` counts hits that are not shown.',
  });

export const screenings: Make = ({ lists }) => [
  endpoint({
    method: 'post',
    path: '/v1/screenings',
    kind: 'screenings',
    summary: 'Is this party on a restricted-party list?',
    body: QUERY,
    answer: { status: 200, description: 'Hits with their reasons, best first.', schema: SCREENING },
    handle: ({ body }) => {
      const { limit, country, asOf, name, address } = body;
      if (asOf !== undefined) day(asOf);
      const { screening, ...against } = lists.screen(
        {
          name,
          ...(country === undefined ? {} : { country: readCountry('country', country).code }),
          ...(address === undefined ? {} : { address }),
          ...(asOf === undefined ? {} : { asOf: asOf as Iso }),
        },
        limit,
      );
      return { body: { ...screening, ...against } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/lists',
    kind: 'screenings',
    summary: 'The lists in use: which, of which day, how old, and what waits for a release.',
    answer: {
      status: 200,
      description: 'The state of the lists.',
      schema: z.looseObject({ feeds: z.array(z.looseObject({})), held: z.array(z.looseObject({})) }),
    },
    handle: () => {
      const { manifest, feeds, held } = lists.status();
      return { body: { snapshot: manifest?.id ?? null, imported: manifest?.imported ?? null, feeds, held } };
    },
  }),
];
