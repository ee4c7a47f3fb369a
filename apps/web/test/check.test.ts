import { readFileSync } from 'node:fs';
import { answer, buildQuestion, plain } from '@licet/cli/in-browser';
import type { Iso } from '@licet/engine';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, inBrowser, picture } from './browser.ts';

const H20 = '/check/?q=H20+to+China+on+8+April+2025';

inBrowser('the check', (world) => {
  test('words are asked by Enter, understood as parts, answered, and the link gives the same answer', async () => {
    const { page, context, errors } = await world.open('/check/');
    await expectAccessible(page);
    await picture(page, 'check-empty');
    const box = page.getByLabel('Your question, in English or French');
    await box.fill('H200 server to Singapore, 1,000 units, December');
    await box.press('Enter');
    await page.getByRole('heading', { level: 2, name: /License required|No license/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toContain('December');
    await page.getByText('No year was said; the next one was taken.').waitFor();
    const outcome = await page.locator('#check-answer').innerText();
    await expectAccessible(page);
    await picture(page, 'check');
    const second = await context.newPage();
    await second.goto(page.url());
    expect(await second.locator('#check-answer').innerText()).toBe(outcome);
    expect(errors).toEqual([]);
  });

  test('a part is changed in place, taken away, and the back button undoes it', async () => {
    const { page, errors } = await world.open(H20);
    await page.getByRole('heading', { name: 'No license required.' }).waitFor();
    await page.getByRole('button', { name: /^Change: day/ }).click();
    const day = page.locator('.check-chip input[type="date"]');
    await day.fill('2025-04-09');
    await day.press('Enter');
    await page.getByRole('heading', { name: 'License required.' }).waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2025-04-09');
    await page.goBack();
    await page.getByRole('heading', { name: 'No license required.' }).waitFor();
    await page.getByRole('button', { name: 'Take away: destination' }).click();
    await page.getByRole('heading', { name: 'To which country?' }).waitFor();
    await expectAccessible(page);
    const place = page.locator('.check-question').getByLabel('Destination');
    // A name of the list is complete at once.
    await place.fill('Hong Kong');
    await page.locator('#check-answer').waitFor();
    expect(errors).toEqual([]);
  });

  test('what is unsure offers what it may mean; what is left over is said', async () => {
    const { page, errors } = await world.open('/check/?q=H2O,+laptop,+to+Korea');
    await page.getByText('Not understood, and left aside: laptop.').waitFor();
    expect(await page.locator('#check-answer').count()).toBe(0);
    await expectAccessible(page);
    await picture(page, 'check-unsure');
    await page.getByRole('button', { name: 'H20', exact: true }).click();
    await page.getByRole('button', { name: 'South Korea', exact: true }).click();
    await page.locator('#check-answer').waitFor();
    expect(errors).toEqual([]);
  });

  test('words that may be a place wait until somebody says what they are', async () => {
    const { page } = await world.open('/check/?q=RTX+4090+to+China+and+Singapore');
    await page.getByText(/“Singapore” may decide the answer/).waitFor();
    expect(await page.locator('#check-answer').count()).toBe(0);
    await page.getByRole('button', { name: 'Leave it aside' }).click();
    await page.locator('#check-answer').waitFor();
  });

  test('only the questions that can still matter, and nobody can tell', async () => {
    const { page, errors } = await world.open(
      '/check/?item.tpp=3000&item.datacenter=yes&to=CN&on=2024-01-01',
    );
    await page.getByRole('heading', { name: /^Undetermined/ }).waitFor();
    await page
      .getByRole('cell', { name: /No license required/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    await picture(page, 'check-question');
    const die = page.locator('.check-question').getByLabel(/die area/);
    await die.fill('600');
    await die.press('Enter');
    await page
      .locator('#check-answer')
      .filter({ hasText: /License Exception NAC|License required/ })
      .waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Nobody can tell' }).click();
    await page.getByText(/unknown to everybody/).waitFor();
    await page.getByRole('button', { name: 'Presume nothing, and be asked' }).click();
    await page.getByRole('button', { name: /^Presume as usual/ }).click();
    expect(page.url()).toContain('=presumed');
    await page.getByText('presumed as usual').first().waitFor();
    expect(errors).toEqual([]);
  });

  test('the proof: the deciding branch stands open with its dates and the eCFR of the day', async () => {
    const { page } = await world.open('/check/?q=RTX+4090+to+China+on+1+December+2023');
    await page.getByRole('heading', { name: 'License Exception NAC is available, on conditions.' }).waitFor();
    const link = page.getByRole('link', { name: /eCFR of 1 Dec 2023: 15 CFR 742\.6/ }).first();
    expect(await link.getAttribute('href')).toBe('https://www.ecfr.gov/on/2023-12-01/title-15/section-742.6');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await page
      .getByText(/Notify BIS at least 25 calendar days/)
      .first()
      .waitFor();
    await page.getByText(/Every other rule that was asked/).click();
    const folded = page.locator('.check-step:not([open]) > summary').last();
    await folded.click();
    await page.locator('.check-step[open]').last().getByText('In force from').first().waitFor();
    await expectAccessible(page);
  });

  test('the JSON is that of the command line; the CSV and the citation name the edition', async () => {
    const { page, context } = await world.open('/check/?item=H20&to=CN&on=2025-04-08&known=2026-01-01');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'JSON' }).click(),
    ]);
    const json = JSON.parse(readFileSync(await file.path(), 'utf8'));
    const built = buildQuestion(
      { item: 'H20', to: 'CN', on: '2025-04-08', known: '2026-01-01' },
      { today: '2026-01-01' as Iso },
    );
    expect(json).toEqual(JSON.parse(JSON.stringify(plain(answer(built, 'en', false)))));
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(readFileSync(await table.path(), 'utf8')).toContain(`answer,edition,${json.edition},`);
    await page.getByRole('button', { name: 'Cite this' }).click();
    await page.locator('.citation').filter({ hasText: json.edition }).waitFor();
    await expectAccessible(page);
  });

  test('named parties are said not to be screened', async () => {
    const { page } = await world.open('/check/?item=H20&to=SG&consignee=Northwind+Cloud');
    await page.getByRole('heading', { name: 'The parties were not screened' }).waitFor();
    await page
      .getByRole('note')
      .getByText(/Compared with nothing: Northwind Cloud\./)
      .waitFor();
    await expectAccessible(page);
  });

  test('what is wrong in the address is said and stays', async () => {
    const { page, errors } = await world.open(
      '/check/?item=Toaster+9000&to=CN&on=2025-02-30&reading=spirit&foo.bar=1',
    );
    await page.getByText(/No item is called “Toaster 9000”/).waitFor();
    await page.getByText(/expected a day of the calendar/).waitFor();
    await page.getByText(/There is no fact called “foo.bar”/).waitFor();
    expect(page.url()).toContain('Toaster');
    expect(await page.locator('#check-answer').count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(errors).toEqual([]);
  });

  test('what is typed and not asked outlives a reload', async () => {
    const { page } = await world.open(H20);
    const box = page.getByLabel('Your question, in English or French');
    await box.fill('GB300 NVL72 to the moon');
    await page.getByText('Changed and not asked yet. Enter asks.').waitFor();
    await page.reload();
    expect(await box.inputValue()).toBe('GB300 NVL72 to the moon');
    await page.getByRole('link', { name: 'Rules' }).click();
    await page.goBack();
    expect(await box.inputValue()).toBe('GB300 NVL72 to the moon');
  });

  test('in French: words, answer, fields and memo', async () => {
    const { page, errors } = await world.open('/check/?lang=fr');
    const box = page.getByLabel('Votre question, en français ou en anglais');
    await box.fill('RTX 4090 vers la Chine le 1er décembre 2023');
    await box.press('Enter');
    await page.getByRole('heading', { name: /exception de licence NAC est disponible/ }).waitFor();
    await page.getByText('Tous les champs').click();
    await page.getByRole('group', { name: 'Quoi' }).getByLabel('Quantité').fill('12');
    await page.getByRole('group', { name: 'Quoi' }).getByLabel('Quantité').press('Enter');
    await page.getByRole('button', { name: /^Changer : quantité/ }).waitFor();
    await expectAccessible(page);
    await picture(page, 'check-fr');
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: 'Détermination d’exportation' }).waitFor();
    expect(await page.locator('.check-screen').first().isVisible()).toBe(false);
    await picture(page, 'check-memo');
    expect(errors).toEqual([]);
  });

  test('by keyboard alone: ask, change a part, open a step', async () => {
    const { page } = await world.open('/check/');
    await page.getByLabel('Your question, in English or French').focus();
    await page.keyboard.type('H20 to China on 8 April 2025');
    await page.keyboard.press('Enter');
    await page.locator('#check-answer').waitFor();
    const change = page.getByRole('button', { name: /^Change: destination/ });
    await change.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await change.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Singapore');
    await page.keyboard.press('Enter');
    await page.waitForURL(/to=Singapore/);
    const step = page.locator('.check-step > summary').first();
    await step.focus();
    const before = await page.locator('.check-step[open]').count();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.check-step[open]').count()).not.toBe(before);
  });

  test('two questions side by side', async () => {
    const { page } = await world.open(H20);
    await page.getByRole('button', { name: 'Keep this answer beside the next' }).click();
    await page.getByText('Both are the same question so far.').waitFor();
    await page.getByRole('button', { name: /^Change: day/ }).click();
    const day = page.locator('.check-chip input[type="date"]');
    await day.fill('2025-07-16');
    await day.press('Enter');
    const table = page.getByRole('region', { name: 'Side by side, as a table' });
    await table.getByRole('cell', { name: 'No license required' }).waitFor();
    await table.getByRole('cell', { name: 'License required', exact: true }).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'End the comparison' }).click();
    expect(page.url()).not.toContain('with=');
  });
});
