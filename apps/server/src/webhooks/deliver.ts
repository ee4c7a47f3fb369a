import type { World } from '../world.ts';
import { type Due, enqueue, note, take } from './queue.ts';
import { secretOf, signature } from './sign.ts';

/** Milliseconds that a receiver may take. */
const PATIENCE = 10_000;
/** Milliseconds between two looks. */
const PAUSE = 1_000;

/** One look: new entries become deliveries, those that are due are sent. Gives how many were. */
export async function deliver(world: World): Promise<number> {
  const { store, settings } = world;
  const { webhookSecret } = settings;
  if (webhookSecret === undefined) return 0;
  while (await enqueue(store));
  const due = await take(store);
  await Promise.all(due.map((one) => send(world, webhookSecret, one)));
  return due.length;
}

async function send({ store, clock, log }: World, serverSecret: string, due: Due): Promise<void> {
  let result: string;
  let delivered = false;
  try {
    const response = await fetch(due.url, {
      method: 'POST',
      body: due.body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'licet',
        'licet-delivery': due.id,
        'licet-signature': signature(
          secretOf(serverSecret, due.webhook),
          Math.floor(clock().getTime() / 1_000),
          due.body,
        ),
      },
      // A receiver that sends us elsewhere could send us anywhere.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    delivered = response.ok;
    result = String(response.status);
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    result = name === 'TimeoutError' ? 'timeout' : (cause?.code ?? 'failed');
  }
  if (!delivered)
    log.warn({ delivery: due.id, webhook: due.webhook, attempts: due.attempts, result }, 'not delivered');
  await note(store, due, result, delivered);
}

/** Looks again and again until it is stopped; stopping waits for what is being sent. */
export function keepDelivering(world: World): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  const running = (async () => {
    while (!stopped) {
      let sent = 0;
      try {
        sent = await deliver(world);
      } catch (error) {
        world.log.error({ err: error }, 'webhooks');
      }
      if (sent === 0 && !stopped)
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, PAUSE);
        });
    }
  })();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      wake?.();
      await running;
    },
  };
}
