import { firstAdministrator, openStore } from '@licet/desk';
import { createApp } from '../app.ts';
import { importsOf } from '../imports/imports.ts';
import { listDoor } from '../lists/door.ts';
import { pagesOf } from '../pages/pages.ts';
import type { Settings } from '../settings.ts';
import { keepDelivering } from '../webhooks/deliver.ts';
import type { World } from '../world.ts';
import { keepHouse } from './housekeeping.ts';
import { type Listening, listen } from './listen.ts';
import { openLog } from './log.ts';
import { keepSmall } from './memory.ts';
import { telemetry } from './telemetry.ts';

export interface Started {
  /** `http://127.0.0.1:8740`. */
  readonly url: string;
  /** Of a store without any account: the only time that the password is told. */
  readonly first?: { readonly email: string; readonly password: string };
  /** Takes no new request, finishes those that run, closes the store. */
  stop(): Promise<void>;
}

type FirstAdministrator = NonNullable<Awaited<ReturnType<typeof firstAdministrator>>>;

interface StartOptions {
  /** Puts something into the store before anybody asks: the demo company. */
  readonly fill?: (world: World, first: FirstAdministrator | undefined) => Promise<void>;
  readonly clock?: () => Date;
  /** Folder of the built pages. */
  readonly pages?: string;
}

/** Starts the server: store, accounts, routes, webhooks, socket. Throws `DeskError` or `ListenError`. */
export async function start(settings: Settings, options: StartOptions = {}): Promise<Started> {
  const { fill, clock = () => new Date(), pages: folder } = options;
  const pages = folder === undefined ? undefined : pagesOf(folder);
  const log = openLog(settings);
  const store = await openStore({ url: settings.databaseUrl, clock });
  let listening: Listening;
  let world: World;
  let first: FirstAdministrator | undefined;
  try {
    first = await firstAdministrator(store);
    const base = { store, settings, clock, log, lists: listDoor(settings.home, clock) };
    world = {
      ...base,
      imports: importsOf(base),
      ...(pages === undefined ? {} : { pages }),
      ...(settings.otlpEndpoint === undefined ? {} : { telemetry: telemetry(settings.otlpEndpoint, log) }),
    };
    await fill?.(world, first);
    listening = await listen(createApp(world), settings.listen);
  } catch (error) {
    await store.close();
    throw error;
  }
  const memory = keepSmall();
  const housekeeping = keepHouse(world);
  const deliveries = settings.webhookSecret === undefined ? undefined : keepDelivering(world);
  const { address, port } = listening.address;
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
  log.info({ url, store: store.dialect }, 'listening');
  return {
    url,
    ...(first ? { first: { email: first.user.email, password: first.password } } : {}),
    async stop() {
      log.info('stopping');
      // Whoever watches an import is told that it has stopped.
      await world.imports.stop();
      const finished = await listening.close(settings.stopWithin);
      if (!finished) log.warn({ within: settings.stopWithin }, 'requests were cut off');
      memory();
      await housekeeping.stop();
      await deliveries?.stop();
      await world.telemetry?.stop();
      await store.close();
      log.info('stopped');
    },
  };
}
