import { expect, test } from 'vitest';
import { expectAccessible, inBrowser } from './browser.ts';

inBrowser('what every page stands in', (world) => {
  test('language and theme switch in place, and a link says which language', async () => {
    const { page, errors } = await world.open('/rules/');
    await page.getByRole('button', { name: 'Français' }).click();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('fr');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByLabel('Thème').selectOption('dark');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('link', { name: 'Matrice' }).click();
    expect(page.url()).toContain('/matrix/?lang=fr');
    await page.goBack();
    expect(page.url()).toContain('/rules/');
    expect(errors).toEqual([]);
  });

  test('by keyboard the content is one step away', async () => {
    const { page } = await world.open('/rules/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('an address without a page says so, and what to do', async () => {
    const { page } = await world.open('/rules/');
    await page.evaluate(() => {
      history.pushState(null, '', '/nowhere/');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
    await expectAccessible(page);
  });

  test('the policy lets nothing in', async () => {
    const { page, errors } = await world.open('/rules/');
    const ran = await page
      .evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        return 'ran' in window;
      })
      .catch((error: Error) => error.message);
    expect(ran).not.toBe(true);
    expect(errors.join('\n')).toMatch(/Content Security Policy|TrustedScript/);
  });
});
