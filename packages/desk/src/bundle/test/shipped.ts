import type { Iso } from '@licet/engine';
import type { OpenStore } from '../../../test/stores.ts';
import { determineLine } from '../../determine/determine-line.ts';
import { earRules } from '../../determine/determiner.ts';
import { deskLists } from '../../determine/lists.ts';
import { fill } from '../../determine/test/desk.ts';
import { ALL_ITEMS, listsHome } from '../../determine/test/lists-home.ts';
import { addDocument } from '../../documents/documents.ts';
import { applyForLicense, decideLicense } from '../../licenses/applications.ts';
import { reserve } from '../../licenses/reserve.ts';
import { release } from '../../release/release.ts';
import { shipLine } from '../../release/ship-line.ts';
import type { Role } from '../../store/schema.ts';
import type { Actor, Store } from '../../store/store.ts';
import { finishTask } from '../../tasks/tasks.ts';
import { createUser } from '../../users/accounts.ts';

const TODAY: Iso = '2026-09-20';
const EXPORT: Iso = '2026-10-01';
export const LINE = 'l-jade';
export const OTHER_LINE = 'l-other';

const ADMIN: Actor = { id: 'test', roles: ['administrator'] };
const PEOPLE = {
  desk: ['Désirée Œstergård', 'order-desk'],
  analyst: ['Ana Lindqvist', 'analyst'],
  approver: ['Åsa Prüfer', 'approver'],
  manager: ['Lena Ost', 'license-manager'],
  auditor: ['Aud Revisor', 'auditor'],
} as const satisfies Record<string, readonly [string, Role]>;

export interface Desk {
  readonly store: Store;
  readonly home: string;
  readonly people: Readonly<Record<keyof typeof PEOPLE, Actor>>;
  readonly license: string;
  /** Sets the clock. */
  readonly go: (day: Iso) => void;
  readonly now: () => Date;
  /** Determines a line on the day of the clock. */
  readonly determine: (line: string) => ReturnType<typeof determineLine>;
  [Symbol.dispose](): void;
}

/**
 * A company made up for the tests of bundles: two lines on one license, a customer with a Chinese name, papers. `until`
 * says how far the first line has gone.
 */
export async function deskWith(open: OpenStore, until: 'held' | 'released' | 'shipped'): Promise<Desk> {
  const lists = listsHome();
  await lists.list(
    [{ name: 'Zorblax Quenton Semiconductor Co., Ltd.', license_requirement: ALL_ITEMS }],
    '2026-09-10',
  );
  let day: Iso = TODAY;
  // A second for each thing that is done, so that nothing depends on the machine.
  let second = 0;
  const now = () => new Date(Date.parse(`${day}T08:00:00.000Z`) + 1_000 * second);
  const store = await open({
    clock: () => {
      second += 1;
      return now();
    },
  });
  const people = {} as Record<keyof typeof PEOPLE, Actor>;
  for (const [key, [name, role]] of Object.entries(PEOPLE)) {
    const made = await createUser(store, ADMIN, { name, email: `${key}@invented.example`, roles: [role] });
    people[key as keyof typeof PEOPLE] = { id: made.id, roles: made.roles };
  }
  const sold = (id: string, party: string) =>
    ({
      ...{ id, item: 'H20', to: 'CN', on: EXPORT },
      parties: [
        ['ultimate-consignee', party],
        ['end-user', party],
      ],
    }) as const;
  await fill(
    store,
    [
      {
        id: 'p-jade',
        name: 'Jade River Computing 玉河计算有限公司',
        country: 'CN',
        address: '中关村大街1号, 北京',
      },
      { id: 'p-secret', name: 'Somebody Else Secret Systems', country: 'CN' },
    ],
    [sold(LINE, 'p-jade'), sold(OTHER_LINE, 'p-secret')],
  );
  await store.change(ADMIN, ({ db }) => db.updateTable('items').set({ eccn: '3A090.b' }).execute());
  const rules = earRules();
  const determine = (line: string) =>
    determineLine(store, people.analyst, line, {
      ...{ rules, cause: 'by-hand' },
      lists: deskLists({ home: lists.home, today: day }),
    });
  await determine(OTHER_LINE);
  const { determination } = await determine(LINE);
  const license = await licenseOf(store, people.manager);
  const options = { home: lists.home };
  const paper = { name: 'Lettre d’octroi n° 1.pdf', data: Buffer.from('%PDF-1.4 invented') };
  const letter = await addDocument(
    store,
    people.manager,
    { ...paper, subject: `license:${license.id}` },
    options,
  );
  const proof = { name: 'end-use statement.txt', data: Buffer.from('We use it for weather. 天气\n') };
  await addDocument(store, people.analyst, { ...proof, subject: `order-line:${LINE}` }, options);
  await finishTask(store, people.manager, { task: license.conditions[0] as string, evidence: letter.id });
  const desk: Desk = {
    ...{ store, home: lists.home, people, license: license.id, now, determine },
    go: (to) => {
      day = to;
    },
    [Symbol.dispose]: () => lists[Symbol.dispose](),
  };
  await reserve(store, people.manager, { orderLine: OTHER_LINE });
  if (until === 'held') return desk;
  await reserve(store, people.manager, { orderLine: LINE });
  const reason = 'Licence DEMO-1 accordée ; déclaration d’usage final lue.';
  await release(store, people.approver, { line: LINE, determination, reason });
  if (until === 'released') return desk;
  desk.go(EXPORT);
  await shipLine(store, { ...people.manager }, { line: LINE, on: EXPORT });
  return desk;
}

async function licenseOf(store: Store, manager: Actor) {
  const { id } = await applyForLicense(store, manager, {
    ...{ number: 'DEMO-1', agency: 'BIS (invented)', appliedOn: '2026-06-01' },
  });
  const { conditions } = await decideLicense(store, manager, {
    license: id,
    decision: {
      ...{ status: 'granted', decidedOn: '2026-09-01', expiresOn: '2028-08-31' },
      lines: [
        {
          ...{ eccn: '3A090.b', item: 'H20', consignee: null, endUser: null, destination: 'CN' },
          ...{ currency: 'USD', quantity: 1_000, value: 90_000_000, tpp: null },
        },
      ],
      conditions: [{ title: 'Report deliveries every half year', owner: manager.id, due: '2027-03-31' }],
    },
  });
  return { id, conditions };
}
