import { pack } from '@licet/ear';
import { describe, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { applyForLicense } from './applications.ts';
import { ahead, clock, DOCUMENT, manager, seed } from './fixture.ts';
import { meetRequirement, openPackage, packageOf } from './package.ts';
import { REQUIREMENTS } from './package-requirements.ts';

describe('the requirements', () => {
  test('cover every paragraph that the rules name as a condition', () => {
    const conditions = pack.rules
      .filter(({ id }) => id === '742.6(b)(10)/a')
      .flatMap(({ versions }) => versions.flatMap((version) => version.conditions ?? []))
      .filter(({ cite }) => cite.startsWith('supp. 2 to part 748'));
    const paragraphs = (cite: string) =>
      cite.includes('(1)') ? (cite.replace('(1)', '').match(/\([ivx]+\)/g) ?? []) : ['(dd)'];
    const ours = new Set(REQUIREMENTS.flatMap(({ cite }) => paragraphs(cite)));
    expect(conditions.length).toBeGreaterThan(0);
    for (const paragraph of conditions.flatMap(({ cite }) => paragraphs(cite)))
      expect(ours).toContain(paragraph);
    expect(new Set(REQUIREMENTS.map(({ key }) => key)).size).toBe(REQUIREMENTS.length);
  });
});

forEachStore('the package', (open) => {
  test('each requirement is open until a document shows it', async () => {
    const store = await open({ clock });
    await seed(store);
    const { id: license } = await applyForLicense(store, manager, {
      number: 'Z7',
      agency: 'BIS',
      appliedOn: ahead(-1),
    });
    const opened = await openPackage(store, manager, { license, owner: manager.id });
    expect(opened.map(({ status }) => status)).toEqual(REQUIREMENTS.map(() => 'open'));
    const show = { license, key: 'laboratory', evidence: DOCUMENT };
    await expect(meetRequirement(store, manager, { ...show, evidence: 'nothing' })).rejects.toMatchObject({
      code: 'no-evidence',
    });
    await meetRequirement(store, manager, show);
    await expect(meetRequirement(store, manager, show)).rejects.toMatchObject({ code: 'task-not-open' });
    await expect(meetRequirement(store, manager, { ...show, key: 'luck' })).rejects.toMatchObject({
      code: 'bad-choice',
    });
    await openPackage(store, manager, { license, owner: null });
    const met = (await packageOf(store, license)).filter(({ status }) => status === 'met');
    expect(met).toEqual([expect.objectContaining({ key: 'laboratory', evidence: DOCUMENT })]);
    await expect(openPackage(store, manager, { license: 'nothing', owner: null })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
