import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '../../packages/desk/src/store/store.ts';
import { importLists, openList } from '../../packages/screening/src/index.ts';

export const LINES = 100_000;
const PARTIES = 3_000;
const LISTED = 20_000;
export const ITEMS =
  'A100;A800;H100;H800;H20;H200;B200;L4;L20;L40S;A30;A10;RTX 4090;RTX 4090 D;RTX 5090;DGX H100;HGX H20 8-GPU server;MI300X;MI325X;MI210;Gaudi 2;TPU v5e;Trainium1;Ascend 910B;RTX 4080;T4;V100;GH200'.split(
    ';',
  );
export const PLACES =
  'CN HK MO SG MY VN IN AE SA QA KZ IL DE FR GB JP KR TW TR PL CH BR MX CA AU TH ID EG KW ZA'.split(' ');
const QUANTITIES = [1, 2, 4, 8, 10, 16, 20, 24, 32, 48, 50, 64, 72, 96, 100, 128, 200, 256, 500, 512, 1000];
const FIRST =
  'Amber Basalt Cobalt Dune Ember Fjord Garnet Harbor Indigo Juniper Krypton Lagoon Marble Nimbus'.split(' ');
const SECOND =
  'Quorvex Zelmor Brasquel Dunmarrow Tolvekh Vornex Petrum Ostrak Umbrin Quellid Dolgrim Vanderm'.split(' ');
const THIRD =
  'Trading Systems Semiconductor Cloud Logistics Instruments Works Networks Holdings Research'.split(' ');

/** Numbers that look random and are the same in every run. */
export function random(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

export const pick = <T>(all: readonly T[], next: (most: number) => number): T => all[next(all.length)] as T;
export const invented = (next: (most: number) => number): string =>
  `${pick(FIRST, next)} ${pick(SECOND, next)}${next(4000).toString(36)} ${pick(THIRD, next)}`;

/** An Entity List of invented names in a home; `more` adds rows to an earlier one. */
export async function importInvented(
  home: string,
  day: `${number}-${string}-${string}`,
  more: number,
): Promise<void> {
  const next = random(7);
  const results = Array.from({ length: LISTED + more }, () => ({
    source: 'Entity List (EL) - Bureau of Industry and Security',
    name: invented(next),
    addresses: [{ country: 'CN' }],
    license_requirement: 'For all items subject to the EAR. (See §744.11 of the EAR)',
    license_policy: 'Presumption of denial',
    start_date: '2024-03-28',
  }));
  const file = path.join(home, `csl-${day}.json`);
  writeFileSync(
    file,
    JSON.stringify({ search_performed_at: `${day}T13:15:00Z`, total: results.length, results }),
  );
  await importLists([{ path: file }], { home, today: day, openList });
}

/** 100,000 lines: 28 items, 30 places, 21 quantities, 3,000 parties, export dates over a year. */
export async function fill(store: Store): Promise<void> {
  const next = random(1);
  const changed = { changed_at: '2026-09-01T08:00:00.000Z', changed_by: 'u-desk' };
  await store.change({ id: 'system', roles: [] }, async ({ db }) => {
    await db
      .insertInto('items')
      .values(
        ITEMS.map((name) => ({
          ...{
            id: name,
            external_id: name,
            name,
            catalog_item: name,
            facts: '{}',
            parts: '[]',
            tpp: 1_000_000,
          },
          ...{ eccn: null, ...changed },
        })),
      )
      .execute();
    for (let at = 0; at < PARTIES; at += 1000)
      await db
        .insertInto('parties')
        .values(
          Array.from({ length: 1000 }, (_, i) => ({
            ...{
              id: `p${at + i}`,
              external_id: null,
              name: `${invented(next)} ${at + i}`,
              country: pick(PLACES, next),
            },
            ...{
              address: null,
              headquarters: next(20) === 0 ? 'CN' : null,
              ultimate_parent: null,
              owners: '[]',
            },
            ...changed,
          })),
        )
        .execute();
    await db
      .insertInto('orders')
      .values({ id: 'o', external_id: 'o', customer: 'Example', created_at: changed.changed_at, ...changed })
      .execute();
    for (let at = 0; at < LINES; at += 1000) {
      const ids = Array.from({ length: 1000 }, (_, i) => `l${String(at + i).padStart(6, '0')}`);
      await db
        .insertInto('order_lines')
        .values(
          ids.map((id) => ({
            ...{
              id,
              order_id: 'o',
              external_id: id,
              item_id: pick(ITEMS, next),
              quantity: pick(QUANTITIES, next),
            },
            ...{ value: 100 * next(1_000_000), currency: 'USD', ship_from: next(4) === 0 ? 'TW' : 'US' },
            ship_to: pick(PLACES, next),
            export_date: new Date(Date.UTC(2026, 8, 21 + next(365)))
              .toISOString()
              .slice(0, 10) as '2026-09-21',
            ...{ facts: '{}', status: 'open' as const, hold_reason: null, determination_id: null },
            ...{ destination_gate: 'unknown' as const, ...changed },
          })),
        )
        .execute();
      await db
        .insertInto('line_parties')
        .values(
          ids.flatMap((line_id) => [
            { line_id, role: 'ultimate-consignee' as const, party_id: `p${next(PARTIES)}` },
            { line_id, role: 'end-user' as const, party_id: `p${next(PARTIES)}` },
          ]),
        )
        .execute();
    }
  });
}
