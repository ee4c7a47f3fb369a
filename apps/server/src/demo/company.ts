import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyForLicense, createUser, decideLicense, determineOpen, type Role, type User } from '@licet/desk';
import { day, type Iso, iso } from '@licet/engine';
import { importLists, openList } from '@licet/screening';
import { SYSTEM } from '../access/sessions.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import { ITEMS, LINES, PARTIES, WATCH_LIST } from './records.ts';

const file = ({ home }: Pick<Settings, 'home'>): string => path.join(home, 'desk.db');

/** One account for each hand that a line goes through; all sign in with the administrator's first password. */
const PEOPLE: readonly (readonly [string, Role])[] = [
  ['desk', 'order-desk'],
  ['analyst', 'analyst'],
  ['approver', 'approver'],
  ['licenses', 'license-manager'],
  ['auditor', 'auditor'],
];

/** An invented company in a store of its own, so that nobody's own desk is ever touched by it. */
export const demoCompany = {
  file,
  people: PEOPLE.map(([name]) => `${name}@demo.example`),

  /** The same server in a folder of its own: nobody's desk and nobody's lists are touched. */
  settings(settings: Settings): Settings {
    const home = path.join(settings.home, 'demo');
    return { ...settings, home, databaseUrl: `sqlite:${file({ home })}`, documents: home };
  },

  /** Fills a store that had no account yet: people, records, a license; and determines every line. */
  async fill(
    world: World,
    first: { readonly user: User; readonly password: string } | undefined,
  ): Promise<void> {
    if (first === undefined) return;
    const { store, lists, clock } = world;
    const administrator = { id: first.user.id, roles: first.user.roles };
    // Together, since each password takes its time.
    const people = new Map(
      await Promise.all(
        PEOPLE.map(async ([name, role]) => {
          const user = await createUser(store, administrator, {
            name: `${name} (demo)`,
            email: `${name}@demo.example`,
            roles: [role],
            password: first.password,
          });
          return [role, user] as const;
        }),
      ),
    );
    const today = iso(day(clock().toISOString().slice(0, 10)));
    await importWatchList(world, today);
    await keepRecords(world, today);
    await determineOpen(store, SYSTEM, { ...lists.desk(), cause: 'import' });
    await grantLicense(world, people.get('license-manager') as User, today);
  },
};

async function importWatchList({ settings: { home } }: World, today: Iso): Promise<void> {
  mkdirSync(home, { recursive: true });
  const list = path.join(home, 'watch-list.csv');
  writeFileSync(list, WATCH_LIST);
  await importLists([{ path: list }], { home, today, openList });
}

const later = (today: Iso, days: number): Iso => iso(day(today) + days);

async function keepRecords({ store }: World, today: Iso): Promise<void> {
  await store.change(SYSTEM, async ({ db, at, audit }) => {
    const changed = { changed_at: at, changed_by: SYSTEM.id };
    await db
      .insertInto('parties')
      .values(
        PARTIES.map(({ id, name, country, headquarters, parent }) => ({
          id,
          external_id: id,
          name,
          country,
          address: null,
          headquarters,
          ultimate_parent: parent,
          owners: '[]',
          ...changed,
        })),
      )
      .execute();
    await db
      .insertInto('items')
      .values(
        ITEMS.map(({ id, name, eccn }) => ({
          id,
          external_id: id,
          name,
          catalog_item: name,
          facts: '{}',
          parts: '[]',
          tpp: null,
          eccn,
          ...changed,
        })),
      )
      .execute();
    const orders = [...new Set(LINES.map(({ order }) => order))];
    await db
      .insertInto('orders')
      .values(
        orders.map((id) => {
          const buyer = LINES.find(({ order }) => order === id)?.buyer;
          const customer = PARTIES.find((party) => party.id === buyer)?.name ?? '';
          return { id, external_id: id, customer, created_at: at, ...changed };
        }),
      )
      .execute();
    const lines = LINES.map((line, index) => ({
      ...line,
      id: `${line.order}-${index + 1}`,
      external: String(index + 1),
    }));
    await db
      .insertInto('order_lines')
      .values(
        lines.map(({ id, order, external, item, quantity, price, to, days }) => ({
          id,
          order_id: order,
          external_id: external,
          item_id: item,
          quantity,
          value: quantity * price,
          currency: 'USD',
          ship_from: 'US',
          ship_to: to,
          export_date: later(today, days),
          facts: '{}',
          status: 'open' as const,
          hold_reason: null,
          determination_id: null,
          destination_gate: 'unknown' as const,
          ...changed,
        })),
      )
      .execute();
    await db
      .insertInto('line_parties')
      .values(
        lines.flatMap(({ id, buyer }) =>
          (['purchaser', 'ultimate-consignee', 'end-user'] as const).map((role) => ({
            line_id: id,
            role,
            party_id: buyer,
          })),
        ),
      )
      .execute();
    await audit('demo.filled', 'desk:demo', { invented: true, parties: PARTIES.length, lines: LINES.length });
  });
}

async function grantLicense({ store }: World, { id, roles }: User, today: Iso): Promise<void> {
  const manager = { id, roles };
  const license = await applyForLicense(store, manager, {
    number: 'DEMO-Z0001',
    agency: 'BIS (invented)',
    appliedOn: later(today, -90),
  });
  await decideLicense(store, manager, {
    license: license.id,
    decision: {
      status: 'granted',
      decidedOn: later(today, -10),
      expiresOn: later(today, 720),
      lines: [
        {
          eccn: '3A090.a',
          item: 'DEMO-H20',
          consignee: 'DEMO-JADE',
          endUser: 'DEMO-JADE',
          destination: 'CN',
          currency: 'USD',
          quantity: 10_000,
          value: 15_000_000_000,
          tpp: null,
        },
      ],
      conditions: [
        { title: 'Report deliveries to BIS every half year (invented)', owner: id, due: later(today, 170) },
      ],
    },
  });
}
