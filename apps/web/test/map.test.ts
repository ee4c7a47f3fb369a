import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, inBrowser, picture } from './browser.ts';

const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
/** What moves under the hand reaches the address when the hand rests. */
const rested = (page: Page, name: string, value: RegExp | null) =>
  page.waitForFunction(
    ([key, pattern]) => {
      const now = new URL(location.href).searchParams.get(key as string);
      return pattern === null ? now === null : now !== null && new RegExp(pattern as string).test(now);
    },
    [name, value?.source ?? null] as const,
  );
const point = (page: Page, id: string) => page.locator(`.chart [data-id="${id}"]`);
/** On a busy machine a second is short. */
const SOON = { timeout: 20_000 };
const H20 = 'nvidia-h20-sxm5-96gb';

inBrowser('the map', (world) => {
  test('shows every chip, by sign, for the day and the destination', async () => {
    const { page, errors } = await world.open('/?on=2023-12-01');
    await page.getByRole('heading', { level: 1, name: 'The map of 3A090' }).waitFor();
    const shown = await page.locator('.chart .point').count();
    const off = await page.getByRole('region', { name: 'Not on the map' }).locator('tbody tr').count();
    expect(shown + off).toBe(155);
    const counts = await page.locator('.legend li .numeric').allTextContents();
    expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(155);
    await expect
      .poll(() => point(page, H20).getAttribute('aria-label'), SOON)
      .toMatch(/^NVIDIA H20 SXM5 96GB: TPP 2,368; performance density 2\.909; No license required/);
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('on a day of the rule of 2022 the axes are those of that rule', async () => {
    const { page } = await world.open('/?on=2022-11-01');
    const axes = page.locator('.chart .axis');
    await expect
      .poll(() => axes.allTextContents(), SOON)
      .toEqual([
        'Bit length × TOPS, as the rule of 2022 counts (since called TPP)',
        'Aggregate bidirectional I/O bandwidth (GB/s)',
      ]);
    expect(await page.locator('.chart .handle').allTextContents()).toEqual(['4,800', '600']);
    await page.getByRole('slider', { name: 'Day' }).focus();
    // Five changes from November 2022 to the rule of 17 November 2023.
    for (let i = 0; i < 5; i++) await page.keyboard.press('PageUp');
    await rested(page, 'on', /2023-11-17/);
    await expect.poll(() => axes.last().textContent(), SOON).toContain('Performance density');
  });

  test('by keyboard: from chip to chip, headroom beside it, Enter opens it with the moment', async () => {
    const { page, errors } = await world.open('/?on=2024-06-03&to=SG');
    await point(page, H20).focus();
    const card = page.getByRole('region', { name: 'NVIDIA H20 SXM5 96GB' });
    await card.getByText('−32 (−1.3%)').waitFor();
    await page.keyboard.press('ArrowRight');
    const next = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
    expect(next).not.toBe(H20);
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(H20);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chip/**');
    expect([param(page, 'item'), param(page, 'on'), param(page, 'to')]).toEqual([H20, '2024-06-03', 'SG']);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'The map of 3A090' }).waitFor();
    expect(param(page, 'on')).toBe('2024-06-03');
    expect(errors).toEqual([]);
  });

  test('a pointer near a chip shows it, a click opens it', async () => {
    const { page } = await world.open('/?on=2024-06-03');
    const box = await point(page, H20).locator('circle').boundingBox();
    if (box === null) throw new Error('the H20 is not drawn');
    await page.mouse.move(box.x + box.width / 2 + 3, box.y + box.height / 2 + 3);
    await page.getByRole('region', { name: 'NVIDIA H20 SXM5 96GB' }).waitFor();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL('**/chip/**');
  });

  test('a threshold is dragged: a ghost, the chips that flip, and a link that shows the same', async () => {
    const { page, errors } = await world.open('/?on=2024-06-03');
    const handle = page.getByRole('slider', { name: '3A090.a and .b: threshold of TPP' }).last();
    const box = await handle.locator('.tab').boundingBox();
    if (box === null) throw new Error('no threshold to drag');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    for (let i = 1; i <= 12; i++)
      await page.mouse.move(box.x + box.width / 2 - i * 8, box.y + box.height / 2);
    await page.mouse.up();
    await rested(page, 'whatif', /^3A090~tpp~4800~\d+$/);
    expect(await page.locator('.ghost text').textContent()).toBe('was 4,800');
    const flips = page.locator('.flips[aria-busy="false"] tbody tr');
    await flips.first().waitFor();
    const flipped = await flips.allTextContents();
    expect(flipped.length).toBeGreaterThan(0);
    await page.reload();
    await flips.first().waitFor();
    expect(await flips.allTextContents()).toEqual(flipped);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to the law' }).click();
    await rested(page, 'whatif', null);
    expect(errors).toEqual([]);
  });

  test('the same by keyboard and by number', async () => {
    const { page } = await world.open('/?on=2024-06-03');
    const handle = page.getByRole('slider', { name: '3A090.a and .b: threshold of TPP' }).last();
    await handle.focus();
    await page.keyboard.press('PageDown');
    await rested(page, 'whatif', /^3A090~tpp~4800~4360$/);
    await page.keyboard.press('Escape');
    await rested(page, 'whatif', null);
    const field = page.getByRole('spinbutton', { name: 'performance density 5.92' });
    await field.fill('-3');
    await page.getByRole('alert').waitFor();
    await field.fill('2.9');
    await rested(page, 'whatif', /^3A090~pd~5\.92~2\.9$/);
    await page.locator('.flips').getByRole('link', { name: 'NVIDIA H20 SXM5 96GB' }).waitFor();
  });

  test('time plays; for who asked for less motion in steps', async () => {
    const { page, errors } = await world.open('/?on=2023-10-01', { reducedMotion: 'reduce' });
    const changes = ['2023-10-23', '2023-11-17', '2024-03-05', '2024-03-15', '2024-04-04', '2024-05-30'];
    const day = page.locator('input[type="date"]').first();
    const moves = async (act: () => Promise<void>): Promise<readonly [string, string]> => {
      const from = await day.inputValue();
      await act();
      await expect.poll(() => day.inputValue(), SOON).not.toBe(from);
      return [from, await day.inputValue()];
    };
    await moves(() => page.getByRole('button', { name: 'Play' }).click());
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await day.inputValue();
    expect(changes).toContain(paused);
    const [, earlier] = await moves(() => page.getByRole('button', { name: 'Previous change' }).click());
    expect(earlier < paused).toBe(true);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await moves(() => page.getByRole('button', { name: 'Play' }).click());
    await page.getByRole('button', { name: 'Pause' }).click();
    await rested(page, 'on', new RegExp(await day.inputValue()));
    expect(errors).toEqual([]);
  });

  test('filter, search, table', async () => {
    const { page } = await world.open('/?on=2024-06-03');
    await page.getByLabel('Maker').selectOption('AMD');
    await page.getByText('17 of 155 pass the filter.').waitFor();
    await page.getByLabel('Maker').selectOption('all');
    const search = page.getByRole('combobox', { name: 'Find a chip' });
    await search.fill('H2O');
    await search.press('Enter');
    await page.getByRole('alert').waitFor();
    await search.fill('H20');
    await search.press('Enter');
    await page.getByRole('region', { name: 'NVIDIA H20 SXM5 96GB' }).waitFor();
    expect(param(page, 'item')).toBe(H20);
    await page.getByLabel('Order').selectOption('nearest to a threshold');
    await page.getByRole('table', { name: 'Chips with their figures' }).locator('tbody tr').first().waitFor();
  });

  test('what the address gets wrong is said and stays', async () => {
    const { page } = await world.open('/?to=XX&y=z&item=H2O&whatif=much&on=2022-08-01');
    const said = (await page.locator('main > .map > .problem').allTextContents()).join(' ');
    for (const given of ['XX', '“z”', 'H2O', 'much', '26 Aug 2022']) expect(said).toContain(given);
    expect(param(page, 'item')).toBe('H2O');
    expect(await page.locator('.legend li:last-child .numeric').textContent()).toBe('155');
  });

  test('as data, and cited', async () => {
    const { page } = await world.open('/?on=2023-12-01&whatif=3A090~tpp~4800~4000');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('licet-map-2023-12-01-CN.json');
    const text = await (await download.createReadStream()).toArray();
    const data = JSON.parse(Buffer.concat(text).toString('utf8')) as {
      chips: unknown[];
      flips: unknown[];
      edition: string;
    };
    expect(data.chips).toHaveLength(155);
    expect(data.flips.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Cite this' }).click();
    await expect
      .poll(() => page.locator('.citation').textContent(), SOON)
      .toContain(`edition ${data.edition.slice(0, 16)}`);
  });

  test('in French', async () => {
    const { page, errors } = await world.open('/?on=2023-12-01&lang=fr&bill=S.3374&known=2026-09-24');
    await page.getByRole('heading', { level: 1, name: 'La carte de 3A090' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'map-fr');
    expect(errors).toEqual([]);
  });

  test('pictures', async () => {
    const { page } = await world.open('/');
    await picture(page, 'map');
    await page.goto(`${world.url}/?on=2022-11-01&item=${H20}`);
    await page.locator('main h1').waitFor();
    await picture(page, 'map-2022');
    await page.goto(`${world.url}/?on=2026-02-01&y=dram&item=${H20}&whatif=3A090~tpp~4800~3000`);
    await page.locator('main h1').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, 'map-what-if-dark');
  });

  test('at 200 percent', async () => {
    const { page } = await world.open('/', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    await expectNoSidewaysScroll(page);
  });
});
