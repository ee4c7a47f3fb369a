import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';
import { telemetry } from './telemetry.ts';

// biome-ignore lint/suspicious/noExplicitAny: the test looks into whatever was sent.
type Loose = any;

const log = openLog({ logLevel: 'silent' });
const request = { method: 'GET', route: '/v1/lines/{id}', status: 200, began: 1_790_000_000_000, ms: 12.5 };

test('a request becomes a span in the trace of its caller, and a count in a histogram', async () => {
  const got = new Map<string, unknown>();
  const collector = createServer(async (asked, response) => {
    let body = '';
    for await (const chunk of asked) body += chunk;
    got.set(asked.url as string, JSON.parse(body));
    response.end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const sent = telemetry(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`, log);
  const trace = 'ab'.repeat(16);
  sent.observe({ ...request, traceparent: `00-${trace}-${'cd'.repeat(8)}-01` });
  sent.observe({ ...request, status: 503, traceparent: 'nonsense' });
  await sent.stop();
  collector.close();
  const spans = (got.get('/v1/traces') as Loose).resourceSpans[0].scopeSpans[0].spans;
  expect(spans[0]).toMatchObject({
    traceId: trace,
    parentSpanId: 'cd'.repeat(8),
    name: 'GET /v1/lines/{id}',
    kind: 2,
    startTimeUnixNano: '1790000000000000000',
    endTimeUnixNano: '1790000000012500000',
    status: {},
  });
  expect(spans[1]).toMatchObject({ status: { code: 2 }, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
  const [metric] = (got.get('/v1/metrics') as Loose).resourceMetrics[0].scopeMetrics[0].metrics;
  expect(metric.histogram.dataPoints).toHaveLength(2);
  expect(metric.histogram.dataPoints[0]).toMatchObject({ count: '1', sum: 0.0125 });
  expect(metric.histogram.dataPoints[0].bucketCounts[2]).toBe('1');
});

test('a collector that is away breaks nothing', async () => {
  const sent = telemetry('http://127.0.0.1:1', log);
  sent.observe({ ...request, traceparent: undefined });
  await sent.stop();
});
