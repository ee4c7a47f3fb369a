import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectAccessible, inBrowser, picture } from './browser.ts';

inBrowser('rules', (world) => {
  test('from the tree to a rule with its texts, examples and printed text', async () => {
    const { page, errors } = await world.open('/rules/?on=2024-01-15');
    await page.getByText(/All 457 examples were run in this browser just now, and agree/).waitFor();
    await picture(page, 'rules');
    await page.getByRole('link', { name: '774/3A090.a-parameters' }).click();
    expect(new URL(page.url()).searchParams.get('rule')).toBe('774/3A090.a-parameters');
    await page.getByRole('heading', { level: 2, name: /meets 3A090\.a/ }).waitFor();
    await page.getByText('holds on 15 Jan 2024').waitFor();
    const printed = page.getByRole('link', { name: 'eCFR of 15 Jan 2024' });
    expect(await printed.getAttribute('href')).toContain('https://www.ecfr.gov/on/2024-01-15/title-15');
    const examples = page.getByRole('region', { name: 'Examples' });
    expect(await examples.getByText('✓').count()).toBe(await examples.locator('tbody tr').count());
    await page.getByText('Compared with the text before').first().click();
    expect(await page.locator('ins').first().isVisible()).toBe(true);
    await picture(page, 'rules-one');
    await page.goBack();
    await page.getByRole('heading', { name: 'Choose a paragraph' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('search marks what it found, in sentences too', async () => {
    const { page } = await world.open('/rules/');
    await page.getByLabel('Search').fill('aboard a carrier');
    await page.getByText('One rule').waitFor();
    expect(await page.locator('mark').allTextContents()).toContain('carrier');
    await page.getByLabel('Search').fill('no such words');
    await page.getByText(/No rule says “no such words”/).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('no such words');
  });

  test('what changed on a day, and the chips that it moved', async () => {
    const { page, errors } = await world.open('/rules/?view=changes&from=2026-01-14&to-day=2026-01-15');
    await page
      .getByText(/Rules added: 4, amended: 3, removed: 0\. Chips that moved, to China: \d+\./)
      .waitFor();
    const moved = page.getByRole('region', { name: /Chips that moved, to China/ });
    expect(await moved.getByRole('link', { name: 'NVIDIA H200 SXM5 141GB' }).getAttribute('href')).toMatch(
      /item=nvidia-h200/,
    );
    await picture(page, 'rules-changes');
    await page.getByRole('button', { name: /Earlier change/ }).click();
    expect(new URL(page.url()).searchParams.get('to-day')).toBe('2026-01-01');
    await page.getByLabel('Around an instrument').selectOption('2025-08-11');
    // Only promises were made on that day.
    expect(new URL(page.url()).searchParams.get('reading')).toBe('announced');
    await page.getByRole('link', { name: 'letters/2025-04/review' }).waitFor();
    await page.goBack();
    expect(new URL(page.url()).searchParams.get('to-day')).toBe('2026-01-01');
    expect(errors).toEqual([]);
  });

  test('days in the wrong order are said, and exchanged', async () => {
    const { page } = await world.open('/rules/?view=changes&from=2026-01-15&to-day=2026-01-14');
    await page.getByText('15 Jan 2026 is not before 14 Jan 2026.').waitFor();
    await page.getByRole('button', { name: 'Exchange the days' }).click();
    await page.getByText(/Rules added: 4/).waitFor();
  });

  test('what the address says wrongly is said, with the nearest names', async () => {
    const { page, errors } = await world.open(
      '/rules/?rule=774%2F3A090.aa&view=nothing&from=2026-02-31&reading=loud',
    );
    await page.getByText('the view “nothing”').waitFor();
    await page.getByText('from=“2026-02-31”').waitFor();
    await page.getByText('reading=“loud”').waitFor();
    const nearest = page.getByText('the rule “774/3A090.aa”');
    expect(await nearest.getByRole('link').first().textContent()).toMatch(/^774\/3A090/);
    expect(errors).toEqual([]);
  });

  test('by keyboard: parts open, a rule opens', async () => {
    const { page } = await world.open('/rules/');
    await page.locator('summary', { hasText: 'Part 734' }).focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: '734.9(h)' });
    expect(await link.isVisible()).toBe(true);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /734\.9\(h\)/ }).waitFor();
  });

  test('facts and open questions', async () => {
    const { page, errors } = await world.open('/rules/?view=facts&q=throughput');
    await page.getByRole('row', { name: /item\.throughput\.fp64/ }).waitFor();
    await page.getByRole('link', { name: 'Open questions' }).click();
    await page.getByRole('heading', { name: 'Is TF32 counted with 19 or with 32 bits?' }).waitFor();
    await picture(page, 'rules-open');
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test.each([
    '/rules/',
    '/rules/?rule=742.6(a)(6)%2Fa-destination&lang=fr',
    '/rules/?view=changes&from=2023-11-16&to-day=2023-11-17&lang=fr',
    '/rules/?view=facts',
    '/rules/?q=bandwidth',
  ])('accessible in both themes: %s', async (place) => {
    const { page, errors } = await world.open(place);
    await expectAccessible(page);
    await picture(page, `rules-${place.replace(/\W+/g, '-').slice(7, 30) || 'tree'}`);
    expect(errors).toEqual([]);
  });

  test('the view as data', async () => {
    const { page } = await world.open('/rules/?view=changes&from=2026-01-14&to-day=2026-01-15');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'JSON' }).click(),
    ]);
    const difference = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(Object.keys(difference)).toEqual(
      expect.arrayContaining(['from', 'to', 'destination', 'rules', 'sets', 'params', 'chips']),
    );
    await page.getByRole('button', { name: 'Cite this' }).click();
    await page.getByText(/between 14 Jan 2026 \(edition [0-9a-f]{12}\) and 15 Jan 2026/).waitFor();
  });
});
