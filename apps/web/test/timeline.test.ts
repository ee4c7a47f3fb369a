import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, inBrowser, picture } from './browser.ts';

inBrowser('timeline', (world) => {
  test('word and law are drawn apart, and an entry opens with its sources', async () => {
    const { page, errors } = await world.open('/timeline/');
    const letter = page.getByRole('link', { name: /^letter to NVIDIA: H20/ });
    expect(await letter.getAttribute('aria-label')).toMatch(/Public 15 Apr 2025; In force 9 Apr 2025/);
    await letter.click();
    expect(new URL(page.url()).searchParams.get('event')).toBe('letter to NVIDIA of 9 Apr 2025');
    const panel = page.getByRole('region', { name: /H20 and circuits of like bandwidth/ });
    await panel.getByText('In force 6 days before the public could know.').waitFor();
    expect(await panel.getByRole('link', { name: 'NVIDIA H20' }).getAttribute('href')).toMatch(
      /\/chip\/\?item=nvidia-h20/,
    );
    expect(await panel.getByRole('link', { name: 'China', exact: true }).getAttribute('href')).toContain(
      'to=CN&on=2025-04-09',
    );
    await picture(page, 'timeline-letter');
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    expect(await panel.count()).toBe(0);
    await picture(page, 'timeline');
    expect(errors).toEqual([]);
  });

  test('a promise without a rule says so; one with a rule says which', async () => {
    const { page } = await world.open('/timeline/?event=h20-assurance');
    await page.getByText(/A promise that no rule followed in \d+ days, up to/).waitFor();
    await page.goto(`${world.url}/timeline/?event=h200-announced`);
    await page.getByText('A promise. After 36 days a rule took it up: 91 FR 1684.').waitFor();
  });

  test('filters stand in the address and can be cleared', async () => {
    const { page, errors } = await world.open('/timeline/');
    await page.getByLabel('Chip or server').fill('H20');
    await page.getByLabel('Chip or server').press('Enter');
    await page.getByText(/^\d+ of 80 entries/).waitFor();
    for (const lane of ['Rules', 'Letters and statements', 'Companies', 'Bills', 'Tariff', 'Enforcement'])
      await page.getByRole('checkbox', { name: lane }).uncheck();
    await page.getByLabel('Words').fill('backdoors');
    await page.getByText('1 of 80 entries').waitFor();
    const { searchParams } = new URL(page.url());
    expect([...searchParams].map(([name]) => name).sort()).toEqual(['item', 'lanes', 'q']);
    expect(searchParams.get('lanes')).toBe('china');
    await page.getByLabel('Words').fill('nothing at all');
    await page.getByText('Nothing in the record fits these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByText('80 of 80 entries').waitFor();
    expect(errors).toEqual([]);
  });

  test('what the address says wrongly is said, and breaks nothing', async () => {
    const { page, errors } = await world.open('/timeline/?event=h20-assurence&item=H2O0&to=Atlantis&zoom=9');
    await page.getByText(/“h20-assurence”, which is no entry.*h20-assurance/).waitFor();
    await page.getByText(/to=“Atlantis”/).waitFor();
    await page.getByText(/H2O0/).first().waitFor();
    await page.getByText('80 of 80 entries').waitFor();
    expect(errors).toEqual([]);
  });

  test('by keyboard: one stop, arrows along time and lanes, Enter opens, plus zooms', async () => {
    const { page } = await world.open('/timeline/');
    const chart = page.getByRole('region', { name: /^Timeline in lanes/ });
    await chart.focus();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const first = await focused();
    await page.keyboard.press('End');
    const last = await focused();
    expect(last).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).not.toBe(last);
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('+');
    expect(new URL(page.url()).searchParams.get('zoom')).toBe('2');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).searchParams.get('event')).not.toBeNull();
    await page.keyboard.press('Tab');
    // The next stop is outside the chart.
    expect(await chart.evaluate((box) => box.contains(document.activeElement))).toBe(false);
  });

  test('narrow, it is a list that unfolds in place; in French', async () => {
    const { page, errors } = await world.open('/timeline/?lang=fr', {
      viewport: { width: 360, height: 800 },
    });
    expect(await page.getByRole('region', { name: /couloirs/ }).count()).toBe(0);
    const item = page.getByRole('button', { name: /règle de diffusion non appliquée/i });
    await item.click();
    expect(await item.getAttribute('aria-expanded')).toBe('true');
    await page.getByText(/Une promesse qu’aucune règle n’a suivie en/).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('accessible in both themes, chart and list', async () => {
    const { page } = await world.open('/timeline/?event=91+FR+1684');
    await page.getByText('The same as a list').click();
    await expectAccessible(page);
  });

  test('the view as data', async () => {
    const { page } = await world.open('/timeline/?item=H20&lanes=china');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toContain('public,date,approximate,amount_usd');
    expect(lines.length).toBe(3);
    await page.getByRole('button', { name: 'Cite this' }).click();
    await page.getByText(/Licet, timeline of U\.S\. export controls .*\(2 entries.*item=H20/).waitFor();
  });
});
