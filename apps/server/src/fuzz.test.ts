import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ORIGIN } from './test/api.ts';
import { INJECTIONS, type JsonSchema, valuesOf } from './test/arbitrary.ts';
import { encoded, type Target, targets } from './test/fuzz.ts';

const all = targets();
let target: Target;

beforeAll(async () => {
  target = await all.make();
});
afterAll(all.end);

test('every injection in every text of every route', async () => {
  const { document, ids, everyone, holds } = target;
  const { schemas } = document.components;
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const content = operation.requestBody?.content['application/json'];
      if (content === undefined) continue;
      const ref = content.schema.$ref?.split('/').at(-1);
      const schema = ref === undefined ? content.schema : (schemas[ref] as JsonSchema);
      const [usual] = fc.sample(valuesOf(schema, { schemas, ids, tame: true }), { numRuns: 1, seed: 7 });
      const base = typeof usual === 'object' && usual !== null ? usual : {};
      const asker = operation['x-licet-roles'].includes('in-person') ? await target.inPerson(true) : everyone;
      for (const name of Object.keys(schema.properties ?? {}))
        await Promise.all(
          INJECTIONS.map((injection) =>
            holds(
              `${ORIGIN}${path.replace(/\{\w+\}/g, () => encoded(injection))}`,
              {
                method: method.toUpperCase(),
                headers: { ...asker.headers, 'content-type': 'application/json' },
                body: JSON.stringify({ ...base, [name]: injection }),
              },
              asker,
            ),
          ),
        );
    }
});

test.each(['', '{', '[', '{"a":'.repeat(100_000), '['.repeat(100_000), '\u0000', 'null', '"x"', '[]'])(
  'a body that is none of ours: %.20s',
  async (body) => {
    const { document, everyone, holds } = target;
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { requestBody }] of Object.entries(methods)) {
        if (requestBody === undefined) continue;
        const response = await holds(
          `${ORIGIN}${path.replace(/\{\w+\}/g, 'nothing')}`,
          {
            method: method.toUpperCase(),
            headers: { ...everyone.headers, 'content-type': 'application/json' },
            body,
          },
          everyone,
        );
        expect(response.status).toBeLessThan(500);
      }
  },
);

test.each([
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  '',
  'x',
])('a body of another type: %s', async (type) => {
  const { document, everyone, holds } = target;
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, { requestBody }] of Object.entries(methods)) {
      if (requestBody === undefined) continue;
      const { status } = await holds(
        `${ORIGIN}${path.replace(/\{\w+\}/g, 'nothing')}?name=a&subject=b&kind=c`,
        { method: method.toUpperCase(), headers: { ...everyone.headers, 'content-type': type }, body: '{}' },
        everyone,
      );
      expect(status, `${method} ${path} took ${type}`).toBeGreaterThanOrEqual(400);
    }
});
