import { READINGS } from '@licet/engine';
import * as z from 'zod';

export const outcome = z.enum([
  'nlr',
  'license-exception',
  'license-required',
  'prohibited',
  'not-subject',
  'undetermined',
]);
const short = { outcome, reviewPolicy: z.string().nullable() };

export const missing = z.looseObject({
  fact: z.string().describe('its name under facts'),
  question: z.string(),
  askOf: z.string().describe('who would know'),
  because: z.string().optional(),
  leadsTo: z.array(z.looseObject({ when: z.string(), ...short, classification: z.array(z.string()) })),
});

export const flag = z.looseObject({ flag: z.string(), text: z.string(), cite: z.string() });

const conditions = z.array(
  z.looseObject({
    text: z.string(),
    cite: z.string(),
    status: z.enum(['met', 'to-do', 'failed', 'open']),
  }),
);

export const turn = z.looseObject({
  on: z.string(),
  ...short,
  by: z.array(z.looseObject({ rule: z.string(), instrument: z.string(), cite: z.string() })),
});

/** Who was screened and what was found; only where parties were named. */
export const parties = z.array(
  z.looseObject({
    role: z.string(),
    name: z.string(),
    verdict: z.enum(['match', 'possible', 'related', 'clear', 'failed', 'not-screened']),
    hits: z.array(
      z.looseObject({ entry: z.string(), source: z.string(), name: z.string(), score: z.number() }),
    ),
    more: z.int().describe('hits left out'),
  }),
);

/** The determination as `licet check --json` prints it. */
export const determination = z.looseObject({
  question: z
    .record(z.string(), z.looseObject({ value: z.unknown(), from: z.string() }))
    .describe('the facts as understood; from: given, catalog, derived, screened or presumed'),
  on: z.string(),
  known: z.string(),
  reading: z.enum(READINGS),
  edition: z.string().describe('hash of the rule texts applied'),
  ...short,
  classification: z.array(z.string()).describe('paragraphs reached, e.g. 3A090.a'),
  requirements: z.array(
    z.looseObject({
      rule: z.string(),
      cite: z.string(),
      because: z.string(),
      reviewPolicy: z.string().nullable(),
      conditions,
    }),
  ),
  exceptions: z.array(
    z.looseObject({
      symbol: z.string(),
      cite: z.string(),
      status: z.enum(['available', 'barred', 'undetermined']),
      because: z.string(),
      conditions,
    }),
  ),
  missing: z.array(missing).describe('facts that could still change the outcome; ask the user'),
  flags: z.array(flag).describe('what a reader must know beside the answer'),
  differs: z.looseObject({}).describe('the answer under another reading, where it differs'),
  headroom: z.array(z.looseObject({})).describe('distance to every threshold compared'),
  since: turn.nullable().describe('the day from which the answer has been this one; the answer before'),
  nextChange: turn.nullable(),
  trace: z.array(z.looseObject({})).optional().describe('the proof, rule by rule; only with proof: true'),
  coverage: z.array(z.looseObject({})),
  parties: parties.optional(),
});

export const understood = z
  .array(
    z.strictObject({
      what: z.string(),
      given: z.string(),
      as: z.string(),
      note: z.string().optional(),
    }),
  )
  .describe('how each argument was read');
