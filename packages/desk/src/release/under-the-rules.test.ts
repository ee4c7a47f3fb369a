import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { determineLine } from '../determine/determine-line.ts';
import { earRules } from '../determine/determiner.ts';
import { deskLists } from '../determine/lists.ts';
import { ANALYST, fill } from '../determine/test/desk.ts';
import { ALL_ITEMS, listsHome } from '../determine/test/lists-home.ts';
import { addDocument } from '../documents/documents.ts';
import { answerNac, notifyNac } from '../exceptions/nac.ts';
import type { Actor } from '../store/store.ts';
import { createUser } from '../users/accounts.ts';
import { release } from './release.ts';
import { shipLine } from './ship-line.ts';
import { whatBlocks } from './what-blocks.ts';

const ADMIN: Actor = { id: 'test', roles: ['administrator'] };
const TODAY = '2026-09-20';

forEachStore('a line determined under the rules', (open) => {
  test('goes under NAC once BIS has confirmed its notice and the time is over', async () => {
    using lists = listsHome();
    await lists.list([{ name: 'Zorblax Quenton Works', license_requirement: ALL_ITEMS }], '2026-09-10');
    const store = await open({ clock: () => new Date(`${TODAY}T08:00:00Z`) });
    await fill(
      store,
      [{ id: 'p-jade', name: 'Jade River Games', country: 'CN' }],
      [
        {
          ...{ id: 'line', item: 'RTX 4090', to: 'CN', on: TODAY },
          parties: [
            ['ultimate-consignee', 'p-jade'],
            ['end-user', 'p-jade'],
          ],
        },
      ],
    );
    const made = await determineLine(store, ANALYST, 'line', {
      ...{ rules: earRules(), cause: 'by-hand' },
      lists: deskLists({ home: lists.home, today: TODAY }),
    });
    expect(made.outcome).toBe('license-exception');
    const { id } = await createUser(store, ADMIN, {
      ...{ name: 'Åsa', email: 'asa@invented.example', roles: ['approver', 'analyst', 'order-desk'] },
    });
    const both: Actor = { id, roles: ['approver', 'analyst', 'order-desk'] };
    const reason = 'Notice confirmed, papers checked.';
    await release(store, both, { line: 'line', determination: made.determination as string, reason });
    const codes = async () => (await whatBlocks(store, 'line', TODAY)).map(({ code }) => code);
    expect(await codes()).toEqual(['nac-not-notified']);
    const paper = { name: 'stela.txt', data: Buffer.from('invented'), subject: 'order-line:line' };
    const { id: evidence } = await addDocument(store, both, paper, { home: lists.home });
    const notice = { orderLine: 'line', registeredOn: '2026-08-26', evidence } as const;
    const { id: registered } = await notifyNac(store, both, notice);
    expect(await codes()).toEqual(['nac-not-confirmed']);
    await answerNac(store, both, { notice: registered, answer: 'confirmed', on: TODAY, evidence });
    expect(await codes()).toEqual([]);
    expect(await shipLine(store, both, { line: 'line', on: TODAY })).toMatchObject({ drawdown: null });
  });
});
