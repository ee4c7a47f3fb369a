import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

/** A request that is over, as traces and metrics see it: by its route, never by its address or whom it names. */
interface Observed {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly ms: number;
  /** The W3C header of the request, which makes its trace part of the caller's. */
  readonly traceparent: string | undefined;
}

export interface Telemetry {
  observe(request: Observed): void;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/** Milliseconds between two exports, and that one may take. */
const [PAUSE, PATIENCE] = [5_000, 5_000];
/** Spans that wait; what comes beyond is counted and not sent. */
const MOST = 4_096;
/** Seconds: the bounds that OpenTelemetry's conventions advise for `http.server.request.duration`. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

interface Histogram {
  readonly attributes: readonly object[];
  readonly counts: number[];
  sum: number;
}

/** Sends traces and metrics over OTLP, HTTP with JSON: two small documents, so that no library is needed. */
export function telemetry(endpoint: string, log: Logger): Telemetry {
  const started = Date.now();
  let spans: object[] = [];
  let lost = 0;
  let changed = false;
  const histograms = new Map<string, Histogram>();

  const send = async (kind: 'traces' | 'metrics', body: object): Promise<void> => {
    try {
      const response = await fetch(`${endpoint}/v1/${kind}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      });
      await response.body?.cancel();
      if (!response.ok) log.warn({ kind, status: response.status }, 'telemetry was not taken');
    } catch (error) {
      log.warn({ kind, because: (error as Error).name }, 'telemetry was not sent');
    }
  };

  const flush = async (): Promise<void> => {
    const now = spans;
    spans = [];
    if (lost > 0) log.warn({ lost }, 'spans were lost');
    lost = 0;
    if (now.length > 0)
      await send('traces', { resourceSpans: [{ resource, scopeSpans: [{ scope, spans: now }] }] });
    if (!changed) return;
    changed = false;
    const dataPoints = [...histograms.values()].map(({ attributes, counts, sum }) => ({
      attributes,
      startTimeUnixNano: nanos(started),
      timeUnixNano: nanos(Date.now()),
      count: String(counts.reduce((total, count) => total + count, 0)),
      sum,
      bucketCounts: counts.map(String),
      explicitBounds: BOUNDS,
    }));
    const metric = {
      name: 'http.server.request.duration',
      unit: 's',
      histogram: { aggregationTemporality: CUMULATIVE, dataPoints },
    };
    await send('metrics', { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics: [metric] }] }] });
  };

  let flushing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    flushing = flushing.then(flush);
  }, PAUSE);
  timer.unref();

  return {
    observe({ method, route, status, began, ms, traceparent }) {
      const attributes = [
        text('http.request.method', method),
        text('http.route', route),
        { key: 'http.response.status_code', value: { intValue: String(status) } },
      ];
      const key = `${method} ${route} ${status}`;
      const histogram = histograms.get(key) ?? {
        attributes,
        counts: Array.from({ length: BOUNDS.length + 1 }, () => 0),
        sum: 0,
      };
      const at = BOUNDS.findIndex((bound) => ms / 1_000 <= bound);
      const bucket = at < 0 ? BOUNDS.length : at;
      histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + 1;
      histogram.sum += ms / 1_000;
      histograms.set(key, histogram);
      changed = true;
      if (spans.length >= MOST) {
        lost++;
        return;
      }
      const [, trace, parent] =
        /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(traceparent ?? '') ?? [];
      spans.push({
        traceId: trace ?? randomBytes(16).toString('hex'),
        spanId: randomBytes(8).toString('hex'),
        ...(parent === undefined ? {} : { parentSpanId: parent }),
        name: `${method} ${route}`,
        kind: SERVER,
        startTimeUnixNano: nanos(began),
        endTimeUnixNano: nanos(began + ms),
        attributes,
        status: status >= 500 ? { code: FAILED } : {},
      });
    },
    async stop() {
      clearInterval(timer);
      await flushing;
      await flush();
    },
  };
}

/** Codes of the protocol. */
const [SERVER, FAILED, CUMULATIVE] = [2, 2, 2];
const text = (key: string, value: string) => ({ key, value: { stringValue: value } });
const resource = { attributes: [text('service.name', 'licet')] };
const scope = { name: 'licet' };
const nanos = (ms: number): string => String(BigInt(Math.round(ms * 1_000)) * 1_000n);
