import { expect, test } from 'vitest';
import { expectAccessible, inBrowser, picture } from './browser.ts';
import { signIn } from './sign-in.ts';

inBrowser('the desk', (world) => {
  const as = (name: string) => ({ ...world.first, email: `${name}@demo.example` });

  test('nobody sees anything but the sign-in, and a wrong password keeps the email', async () => {
    const { page } = await world.open('/desk/');
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    await expectAccessible(page);
    await signIn(page, { email: 'analyst@demo.example', password: 'not it at all' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Email').inputValue()).toBe('analyst@demo.example');
    await picture(page, 'desk-sign-in');
  });

  test('the work list by keyboard, a deep link, and back', async () => {
    const { page, errors } = await world.open('/desk/');
    await signIn(page, as('analyst'));
    const table = page.locator('.data-table');
    await table.waitFor();
    expect(await page.locator('.data-table tbody tr:not(.gap)').count()).toBe(4);
    await table.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(new URL(page.url()).searchParams.get('line')).toBe('DEMO-1001-1');
    await expectAccessible(page);
    await picture(page, 'desk-work-list');
    await page.keyboard.press('Enter');
    await page.getByText('License required').first().waitFor();
    expect(page.url()).toContain('/desk/line/?id=DEMO-1001-1');
    await page.goBack();
    await table.waitFor();
    expect(new URL(page.url()).searchParams.get('line')).toBe('DEMO-1001-1');
    await page.getByRole('button', { name: /^free/ }).click();
    await page.getByText('Norrsken').first().waitFor();
    await page.reload();
    await page.getByText('Norrsken').first().waitFor();
    expect(errors.filter((text) => !text.includes('401'))).toEqual([]);
  });

  test('a held line: reserved, released by a second person', async () => {
    const { page } = await world.open('/desk/line/?id=DEMO-1001-1');
    await signIn(page, as('licenses'));
    await page.getByRole('button', { name: 'Reserve' }).click();
    await page.getByText('Reserved on a license line: 2,000 units.').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn(page, as('approver'));
    await page.getByText('The proof, step by step').click();
    await page.locator('.line-proof li summary').first().click();
    await page.locator('.line-step code').first().waitFor();
    await page.getByLabel('Why it may go').fill('License DEMO-Z0001 covers it; conditions read.');
    await expectAccessible(page);
    await picture(page, 'desk-line');
    await page.getByRole('button', { name: 'Release' }).click();
    await page.getByText(/Released .* by approver/).waitFor();
    expect(await page.locator('.line-head .status').textContent()).toContain('released');
    await page.getByText(/Nothing that is recorded blocks a shipment/).waitFor();
    await page.getByText(/Nobody has said whether it may be imported/).waitFor();
    await page.getByLabel('Shipped on').fill('2026-01-15');
    await page.getByText(/The line was determined for its export date/).waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-line-what-blocks');
    await page.getByLabel('Shipped on').fill('');
    await page.getByText(/The line was determined for its export date/).waitFor({ state: 'detached' });
  });

  test('a hit, word by word, and the decision on it; in French', async () => {
    const { page } = await world.open('/desk/line/?id=DEMO-1004-5&lang=fr');
    await signIn(page, as('analyst'));
    await page.getByRole('heading', { name: /Banyan Tree Analytic Systems/ }).waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-line-hit-fr');
    await page.getByLabel('Ce que vous avez vérifié').fill('Registre indien consulté : une autre société.');
    await page.getByRole('button', { name: 'Ce n’est pas la même' }).click();
    await page.getByText('Enregistré.').waitFor();
    await page.getByRole('button', { name: 'Déterminer à nouveau' }).click();
    await page.locator('.line-head .status-free').waitFor();
  });

  test('a lost connection loses no typed text', async () => {
    const { page, context } = await world.open('/desk/line/?id=DEMO-1006-7');
    await signIn(page, as('approver'));
    await page.getByLabel('Why it may go').fill('Half a thought that took an hour');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Release' }).click();
    await page.getByText('The server could not be reached.').waitFor();
    await context.setOffline(false);
    await page.reload();
    expect(await page.getByLabel('Why it may go').inputValue()).toBe('Half a thought that took an hour');
  });
});
