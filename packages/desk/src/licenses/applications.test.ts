import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { finishTask } from '../tasks/tasks.ts';
import { applyForLicense, decideLicense, expireLicenses, revokeLicense } from './applications.ts';
import { addCondition } from './conditions.ts';
import { ahead, clock, DOCUMENT, grant, grantedLine, manager, seed, TODAY } from './fixture.ts';

const refusal = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

forEachStore('applications', (open) => {
  const ready = async () => {
    const store = await open({ clock });
    await seed(store);
    return store;
  };
  const application = { number: 'Z100', agency: 'BIS', appliedOn: ahead(-20) };
  const granted = {
    status: 'granted',
    decidedOn: ahead(-10),
    expiresOn: ahead(365),
    lines: [grantedLine()],
    conditions: [],
  } as const;

  test('applied, granted under its own number, with lines and conditions', async () => {
    const store = await ready();
    const { id } = await applyForLicense(store, manager, application);
    const { lines, conditions } = await decideLicense(store, manager, {
      license: id,
      decision: {
        ...granted,
        number: 'D900',
        conditions: [{ title: 'Report deliveries', owner: manager.id, due: ahead(30) }],
      },
    });
    expect(lines).toHaveLength(1);
    const license = await store.db
      .selectFrom('licenses')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(license).toMatchObject({ number: 'D900', status: 'granted', expires_on: ahead(365), version: 2 });
    const [task = ''] = conditions;
    await expect(finishTask(store, manager, { task, evidence: 'nothing' })).rejects.toEqual(
      refusal('no-evidence'),
    );
    await finishTask(store, manager, { task, evidence: DOCUMENT });
    await expect(finishTask(store, manager, { task, evidence: DOCUMENT })).rejects.toEqual(
      refusal('task-not-open'),
    );
    const row = await store.db
      .selectFrom('tasks')
      .selectAll()
      .where('id', '=', task)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: 'done', evidence: DOCUMENT, owner: manager.id, due: ahead(30) });
    const later = await addCondition(store, manager, {
      license: id,
      condition: { title: 'Keep the acknowledgment', owner: null, due: null },
    });
    expect(later.id).not.toBe(task);
  });

  test.each(['denied', 'returned-without-action'] as const)('%s is the end', async (status) => {
    const store = await ready();
    const { id } = await applyForLicense(store, manager, application);
    await decideLicense(store, manager, {
      license: id,
      decision: { status, decidedOn: TODAY, reason: 'letter' },
    });
    await expect(decideLicense(store, manager, { license: id, decision: granted })).rejects.toEqual(
      refusal('license-transition', { from: status, to: 'granted' }),
    );
  });

  test('days must be in order and past', async () => {
    const store = await ready();
    await expect(applyForLicense(store, manager, { ...application, appliedOn: ahead(2) })).rejects.toEqual(
      refusal('day-to-come'),
    );
    const { id } = await applyForLicense(store, manager, application);
    const decide = (more: object) =>
      decideLicense(store, manager, { license: id, decision: { ...granted, ...more } });
    await expect(decide({ decidedOn: ahead(-21) })).rejects.toEqual(
      refusal('days-out-of-order', { first: 'application', second: 'decision' }),
    );
    await expect(decide({ expiresOn: ahead(-11) })).rejects.toEqual(
      refusal('days-out-of-order', { first: 'decision', second: 'expiry' }),
    );
    await expect(decide({ expiresOn: '2026-02-30' })).rejects.toMatchObject({ code: 'bad-date' });
    await decide({ expiresOn: granted.decidedOn });
  });

  test.each([
    ['no line', []],
    ['no limit at all', [grantedLine({ quantity: null })]],
    ['a limit of 0', [grantedLine({ quantity: 0 })]],
    ['half a unit', [grantedLine({ quantity: 1.5 })]],
    ['no ECCN', [grantedLine({ eccn: 'chip' })]],
    ['no currency', [grantedLine({ currency: 'dollars' })]],
  ])('refused: %s', async (_, lines) => {
    const store = await ready();
    const { id } = await applyForLicense(store, manager, application);
    await expect(
      decideLicense(store, manager, { license: id, decision: { ...granted, lines } }),
    ).rejects.toEqual(refusal('bad-license-line'));
  });

  test('what a license names must be there, and its number be its own', async () => {
    const store = await ready();
    const { id } = await applyForLicense(store, manager, application);
    await expect(applyForLicense(store, manager, application)).rejects.toEqual(refusal('number-taken'));
    await applyForLicense(store, manager, { ...application, number: 'Z101' });
    const decide = (more: object) =>
      decideLicense(store, manager, { license: id, decision: { ...granted, ...more } });
    await expect(decide({ number: 'Z101' })).rejects.toEqual(refusal('number-taken'));
    await expect(decide({ lines: [grantedLine({ consignee: 'nobody' })] })).rejects.toEqual(
      refusal('not-found', { what: 'party', id: 'nobody' }),
    );
    await expect(decide({ lines: [grantedLine({ item: 'nothing' })] })).rejects.toEqual(
      refusal('not-found', { what: 'item', id: 'nothing' }),
    );
    await expect(decide({ lines: [grantedLine({ destination: 'China' })] })).rejects.toEqual(
      refusal('bad-license-line'),
    );
    await expect(applyForLicense(store, manager, { ...application, number: ' ' })).rejects.toEqual(
      refusal('no-reason'),
    );
    await expect(
      applyForLicense(store, manager, { ...application, number: 'Z'.repeat(101) }),
    ).rejects.toEqual(refusal('bad-text'));
  });

  test('a stale version changes nothing', async () => {
    const store = await ready();
    const { id } = await applyForLicense(store, manager, application);
    await expect(
      decideLicense(store, manager, { license: id, version: 7, decision: granted }),
    ).rejects.toEqual(refusal('changed-meanwhile'));
    await decideLicense(store, manager, { license: id, version: 1, decision: granted });
  });

  test('expired on the day after its last day, and only then', async () => {
    const store = await ready();
    const ended = await grant(store, [{}], { expiresOn: ahead(-1) });
    const lastDay = await grant(store, [{}], { expiresOn: TODAY });
    expect(await expireLicenses(store, { id: 'system', roles: [] }, TODAY)).toEqual([ended.license]);
    expect(await expireLicenses(store, manager, TODAY)).toEqual([]);
    await revokeLicense(store, manager, { license: lastDay.license, reason: 'letter' });
    await expect(revokeLicense(store, manager, { license: ended.license, reason: 'letter' })).rejects.toEqual(
      refusal('license-transition', { from: 'expired', to: 'revoked' }),
    );
  });
});
