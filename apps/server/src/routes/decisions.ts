import { z } from '@hono/zod-openapi';
import { readCountry } from '@licet/cli/answers';
import { allow } from '@licet/desk';
import type { Iso } from '@licet/engine';
import { DecisionError, decide, openSnapshot, readDecisions, revoke } from '@licet/screening';
import { endpoint } from '../http/endpoint.ts';
import { Refused } from '../problems/problem.ts';
import { actorOf, DAY, TEXT } from './fields.ts';
import type { Make } from './make.ts';

const DECISION = z
  .looseObject({ id: z.string(), kind: z.enum(['not-the-same', 'is-the-same']), until: z.string() })
  .openapi('Decision', {
    description: 'What a person found about one party and one entry; holds while both stay as they were.',
  });

/** Decisions about hits: kept beside the lists for every way of asking, and told to the log of the desk. */
export const decisions: Make = ({ store, settings: { home }, clock }) => {
  const today = () => clock().toISOString().slice(0, 10) as Iso;
  return [
    endpoint({
      method: 'get',
      path: '/v1/decisions',
      kind: 'screenings',
      summary: 'What was decided about hits, and what became of it; the newest first.',
      answer: {
        status: 200,
        description: 'Decisions.',
        schema: z.object({ items: z.array(z.looseObject({ decision: DECISION })), broken: z.int() }),
      },
      handle: () => {
        const { all, broken } = readDecisions(home);
        return { body: { items: all.toReversed().slice(0, 1_000), broken: broken.length } };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/decisions',
      kind: 'screenings',
      summary: 'Record whether a party is the listed one. Determine again afterwards what it touches.',
      creates: true,
      body: z.strictObject({
        party: z.string().min(1).max(2_000),
        country: z.string().max(80).optional(),
        entry: z.string().min(1).max(200),
        kind: z.enum(['not-the-same', 'is-the-same']),
        reason: TEXT,
        until: DAY.optional(),
      }),
      answer: { status: 201, description: 'The decision.', schema: DECISION },
      handle: async ({ who, body: { party, country, entry, kind, reason, until } }) => {
        const actor = actorOf(who);
        allow(actor, 'decide-hit');
        const found = openSnapshot(home).byId(entry);
        if (found === undefined)
          throw new Refused('not-found', { what: 'entry of the lists in use', given: entry });
        const code = country === undefined ? undefined : readCountry('country', country).code;
        const about = { name: party, ...(code === undefined ? {} : { country: code }) };
        // Told to the log first: a decision that cannot be written takes its entry back with it.
        const made = await store.change(actor, async ({ audit }) => {
          await audit('hit.decided', `entry:${entry}`, { party: about, kind, reason });
          return checked(() =>
            decide(home, { kind, party: about, entry: found, reason, by: actor.id, today: today(), until }),
          );
        });
        return { body: made };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/decisions/{id}/revocation',
      kind: 'screenings',
      summary: 'Take a decision back; its hit is shown again.',
      params: z.strictObject({ id: z.string().min(4).max(64) }),
      body: z.strictObject({ reason: TEXT }),
      answer: { status: 200, description: 'The revocation.', schema: z.looseObject({ id: z.string() }) },
      handle: async ({ who, params: { id }, body: { reason } }) => {
        const actor = actorOf(who);
        allow(actor, 'decide-hit');
        const made = await store.change(actor, async ({ audit }) => {
          await audit('hit.decision-revoked', `decision:${id}`, { reason });
          return checked(() => revoke(home, { id, reason, by: actor.id, today: today() }));
        });
        return { body: made };
      },
    }),
  ];
};

/** What the asker got wrong is theirs to hear; a file that cannot be written is not. */
function checked<Made>(record: () => Made): Made {
  try {
    return record();
  } catch (error) {
    if (error instanceof DecisionError && error.code !== 'unreadable' && error.code !== 'unwritable')
      throw new Refused('invalid', { because: error.message });
    throw error;
  }
}
