import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectAccessible, inBrowser, picture } from './browser.ts';

const DAY = 'on=2026-09-01&known=2026-09-01';

inBrowser('the matrix', (world) => {
  const open = async (query: string) => {
    const opened = await world.open(`/matrix/?${query}`);
    await opened.page.locator('[data-cell="0 0"]').waitFor();
    await opened.page.getByText(/\d+ of 155 chips × \d+ columns/).waitFor();
    return opened;
  };

  test('chips by destination: signs with words, and a cell opens its question', async () => {
    const { page, errors } = await open(DAY);
    expect(await page.locator('h1').textContent()).toBe('Chips by destination');
    const cell = page
      .getByRole('gridcell')
      .getByLabel(/^NVIDIA H20 SXM5 96GB to China, 1 Sept 2026: License required/);
    await cell.hover();
    expect(await page.locator('.matrix-readout').textContent()).toContain('NVIDIA H20 SXM5 96GB to China');
    await picture(page, 'matrix');
    await cell.click();
    const url = new URL(page.url());
    expect(url.pathname).toBe('/check/');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      item: 'nvidia-h20-sxm5-96gb',
      to: 'CN',
      on: '2026-09-01',
      known: '2026-09-01',
    });
    await page.goBack();
    await page.locator('[data-cell="0 0"]').waitFor();
    expect(errors).toEqual([]);
  });

  test('by keyboard: one cell takes the tab, the arrows move, Enter opens', async () => {
    const { page } = await open(`${DAY}&maker=AMD`);
    await page.locator('[data-cell="0 0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell)).toBe('1 1');
    expect(await page.locator('[data-cell][tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.matrix-readout').textContent()).toContain('Hong Kong');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).searchParams.get('to')).toBe('FR');
  });

  test('destinations and groups are added, spread and taken away, and the address says so', async () => {
    const { page, errors } = await open(`${DAY}&places=CN,FR&maker=AMD`);
    await page.getByLabel('Add a destination or country group').fill('E:1');
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: /^E:1/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('places')).toBe('CN,FR,E:1');
    await page.getByRole('button', { name: 'Show each country of Country Group E:1' }).click();
    expect(new URL(page.url()).searchParams.get('places')).toBe('CN,FR,IR,KP,SY');
    await page.getByRole('button', { name: 'Remove Iran' }).click();
    expect(new URL(page.url()).searchParams.get('places')).toBe('CN,FR,KP,SY');
    await page.getByLabel('Add a destination or country group').fill('Narnia');
    await page.keyboard.press('Enter');
    await page.getByText('No place is called “Narnia”').waitFor();
    await page.goBack();
    expect(new URL(page.url()).searchParams.get('places')).toBe('CN,FR,IR,KP,SY');
    await page.getByLabel('Only chips whose answer differs along the row').check();
    await page.getByText(/of 155 chips × 5 columns/).waitFor();
    expect(errors).toEqual([]);
  });

  test('a group says how many of its members have which answer', async () => {
    const { page } = await open(`${DAY}&places=CN,D:5&q=h20+sxm5+96`);
    const cell = page.locator('[data-cell="0 1"]');
    expect(await cell.textContent()).toMatch(/\d+\D*\d+/);
    expect(await cell.getAttribute('title')).toMatch(/License required: (?:(?!; ).)*China.*/);
    await picture(page, 'matrix-group');
    await expectAccessible(page);
  });

  test('chips by dates: what changed is marked, with its cause', async () => {
    const { page, errors } = await open(`by=days&${DAY}`);
    expect(await page.locator('h1').textContent()).toBe('Chips by date');
    const cell = page.getByLabel(
      /^NVIDIA H20 SXM5 96GB to China, 9 Apr 2025: License required.*before: No license/,
    );
    expect(await cell.getAttribute('aria-label')).toContain('letter to NVIDIA');
    expect(await cell.locator('..').getAttribute('class')).toBe('matrix-changed');
    await picture(page, 'matrix-dates');
    await page.getByLabel('Maker').selectOption('Huawei');
    await page.getByText('13 of 155 chips').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Which dates').selectOption('quarters');
    await page.getByRole('columnheader', { name: '1 Oct 2022' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('what the address says wrongly is told, in French too', async () => {
    const { page, errors } = await world.open(
      `/matrix/?maker=AMD&by=moons&places=ZZ,CN&on=2026-13-01&lang=fr`,
    );
    await page.getByText('L’adresse dit by=').waitFor();
    await page.getByText('L’adresse cite ZZ').waitFor();
    await page.getByText('L’adresse dit on=').waitFor();
    expect(await page.locator('h1').textContent()).toBe('Puces par destination');
    expect(new URL(page.url()).searchParams.get('places')).toBe('ZZ,CN');
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('as data and as a citation', async () => {
    const { page } = await open(`${DAY}&places=CN,D:5&q=h20+sxm5+96`);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(readFileSync(await csv.path(), 'utf8')).toMatch(
      /^id,maker,name,CN,D:5\r\nnvidia-h20-sxm5-96gb,NVIDIA,[^,]+,license-required,/,
    );
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'JSON' }).click(),
    ]);
    expect(JSON.parse(readFileSync(await json.path(), 'utf8'))).toMatchObject({
      by: 'places',
      on: '2026-09-01',
      rows: [{ id: 'nvidia-h20-sxm5-96gb' }],
    });
    await page.getByRole('button', { name: 'Cite this' }).click();
    expect(await page.locator('.citation').textContent()).toMatch(
      /as known on 1 Sept 2026.*edition [0-9a-f]{12}.*places=CN/,
    );
  });

  test('on paper: landscape, headers on every page, nothing cut off', async () => {
    const { page } = await open(`${DAY}&maker=NVIDIA`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.length).toBeLessThan(5);
    for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
    // The width of a landscape A4 page within its margins, in CSS pixels.
    await page.setViewportSize({ width: 1050, height: 742 });
    await page.emulateMedia({ media: 'print' });
    const { position, over } = await page.evaluate(() => {
      const head = document.querySelector('.matrix-scroll thead th') as HTMLElement;
      const page = document.documentElement;
      return { position: getComputedStyle(head).position, over: page.scrollWidth - page.clientWidth };
    });
    expect(position).toBe('static');
    expect(over).toBeLessThanOrEqual(0);
  });
});
