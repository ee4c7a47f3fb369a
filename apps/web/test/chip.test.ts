import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectAccessible, inBrowser, picture } from './browser.ts';

const DAY = 'on=2026-09-01&known=2026-09-01';
const H20 = `/chip/?item=nvidia-h20-sxm5-96gb&${DAY}`;

inBrowser('the list of chips', (world) => {
  test('is narrowed, sorted and shared by its address', async () => {
    const { page, errors } = await world.open(`/chip/?${DAY}`);
    await page.getByText('184 of 184 shown').waitFor();
    await picture(page, 'chip-list');
    await page.getByLabel('Name').fill('h20');
    await page.getByLabel('Kind').selectOption('chip');
    await page.getByRole('link', { name: 'NVIDIA H20 SXM5 96GB' }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('h20');
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByLabel('Made for China').selectOption('yes');
    await page.getByRole('button', { name: 'Released' }).click();
    expect(await page.getByRole('columnheader', { name: 'Released' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await expectAccessible(page);
    await page.getByRole('link', { name: 'NVIDIA H20 SXM5 96GB' }).click();
    await page.getByRole('heading', { level: 1, name: 'NVIDIA H20 SXM5 96GB' }).waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2026-09-01');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Chips and servers' }).waitFor();
    expect(await page.getByLabel('Made for China').inputValue()).toBe('yes');
    expect(errors).toEqual([]);
  });

  test('an unknown figure is said to be unknown, and such a chip is not free', async () => {
    const { page } = await world.open(`/chip/?${DAY}&q=b20&kind=chip`);
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: 'NVIDIA B20', exact: true }) });
    expect(await row.getByText('not published').count()).toBeGreaterThan(1);
    expect(await row.textContent()).toContain('Undetermined');
  });

  test('where nothing fits, it says what to do next', async () => {
    const { page, errors } = await world.open(`/chip/?${DAY}&q=H2O&market=moon`);
    await page.getByText('Nothing in the catalog fits.').waitFor();
    await page.getByText('The address says market=“moon”').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear the filters' }).last().click();
    await page.getByText('184 of 184 shown').waitFor();
    expect(errors).toEqual([]);
  });
});

inBrowser('one chip', (world) => {
  test('its answer, its figures with their sources, and how they follow', async () => {
    const { page, errors } = await world.open(H20);
    const answer = page.getByRole('region', { name: 'To China, on 1 Sept 2026' });
    expect(await answer.textContent()).toMatch(
      /License required.*So since 9 Apr 2025.*before: no license required/,
    );
    expect(await answer.textContent()).toMatch(/the codified text alone:\s*No license required/);
    const specs = page.getByRole('region', { name: 'What is published' });
    expect(await specs.getByRole('row', { name: /die area/i }).textContent()).toContain('814');
    await page.getByText('Not published, so unknown:').waitFor();
    const gaps = page.getByRole('region', { name: 'Distance to every threshold' });
    await gaps
      .getByRole('row', { name: /≥ 2,400 32 TPP short \(1\.3%\) no supp\. 1 to part 774, 3A090\.b/ })
      .waitFor();
    await picture(page, 'chip-h20');
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('the ribbon: what lies under the hand is said, the arrow keys move, the table stands beside', async () => {
    const { page, errors } = await world.open(`${H20}&places=CN,FR&readings=text,enforced,announced`);
    const april = page.getByRole('button', {
      name: /^China, as enforced: 9 Apr 2025 to .*: License required$/,
    });
    await april.hover();
    await page
      .locator('.ribbon-stretch')
      .getByText('letter to NVIDIA: H20 and circuits of like bandwidth')
      .waitFor();
    await april.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^China, as enforced: 7 Oct 2022 to 8 Apr 2025: No license required$/,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^China, announced: .*presumption of approval$/,
    );
    expect(await page.locator('.ribbon-segment[tabindex="0"]').count()).toBe(1);
    await page.getByText('The same as a table').click();
    await page.getByRole('row', { name: /China announced 14 Jul 2025/ }).waitFor();
    await picture(page, 'chip-readings');
    await expectAccessible(page);
    await page.getByLabel('Add a destination').fill('Singapour');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).searchParams.get('places')).toBe('CN,FR,SG');
    await page.getByLabel('announced', { exact: true }).uncheck();
    expect(new URL(page.url()).searchParams.get('readings')).toBe('text,enforced');
    await page.goBack();
    expect(new URL(page.url()).searchParams.get('readings')).toBe('text,enforced,announced');
    expect(errors).toEqual([]);
  });

  test('a server says what it holds, and disputed values stand side by side', async () => {
    const { page, errors } = await world.open(`/chip/?item=DGX+B300&${DAY}`);
    await page.getByRole('link', { name: /8 × NVIDIA B300/ }).waitFor();
    await page.getByRole('heading', { name: 'Per unit' }).waitFor();
    await page.locator('.chip-disputed').getByText('sources disagree').first().waitFor();
    await picture(page, 'chip-server');
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('what nobody published is open at every line', async () => {
    const { page } = await world.open(`/chip/?item=nvidia-b20&${DAY}`);
    expect(await page.getByText('cannot be compared: not published').count()).toBeGreaterThan(5);
    await page.getByText('It turns on what is not known').waitFor();
    await page.getByText('No throughput is published, so the TPP is unknown.').waitFor();
  });

  test('a name that fits several variants, and one that fits none', async () => {
    const { page, errors } = await world.open(`/chip/?item=H20&${DAY}`);
    await page.getByText('“H20” fits several variants').waitFor();
    await page.goto(`${world.url}/chip/?item=toaster&to=QQ&${DAY}`);
    await page.getByRole('heading', { name: 'No item is called “toaster”' }).waitFor();
    expect(new URL(page.url()).searchParams.get('item')).toBe('toaster');
    await expectAccessible(page);
    await page.goto(`${world.url}/chip/?item=H2O&${DAY}`);
    await page.locator('main').getByRole('link', { name: 'H20' }).click();
    await page.getByRole('heading', { level: 1, name: 'NVIDIA H20 SXM5 96GB' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('in French, with its numbers and days', async () => {
    const { page, errors } = await world.open(`${H20}&lang=fr`);
    await page.getByRole('heading', { name: 'La réponse depuis 2022' }).waitFor();
    await page.getByText(/^32\sTPP en dessous/).waitFor();
    await page.getByRole('button', { name: /^Chine, tel qu’appliqué : du 9 avr\. 2025/ }).waitFor();
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('as data and as a citation', async () => {
    const { page } = await world.open(`${H20}&places=CN`);
    const card = page.getByRole('region', { name: 'To China, on 1 Sept 2026' });
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: 'JSON' }).click(),
    ]);
    expect(JSON.parse(readFileSync(await json.path(), 'utf8'))).toMatchObject({
      item: { id: 'nvidia-h20-sxm5-96gb' },
      answer: { outcome: 'license-required', since: { on: '2025-04-09' } },
    });
    const ribbon = page.getByRole('button', { name: 'CSV' }).last();
    const [csv] = await Promise.all([page.waitForEvent('download'), ribbon.click()]);
    expect(readFileSync(await csv.path(), 'utf8')).toContain(
      'nvidia-h20-sxm5-96gb,CN,enforced,2022-10-07,2025-04-08,nlr,,3A991.p,',
    );
    await card.getByRole('button', { name: 'Cite this' }).click();
    expect(await card.locator('.citation').textContent()).toMatch(
      /NVIDIA H20 SXM5 96GB to China: License required\. On 2026-09-01.*edition [0-9a-f]{64}/,
    );
  });
});
