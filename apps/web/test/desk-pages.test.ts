import { expect, test } from 'vitest';
import { expectAccessible, inBrowser, picture } from './browser.ts';
import { signIn } from './sign-in.ts';

inBrowser('the other desk pages', (world) => {
  const as = (name: string) => ({ ...world.first, email: `${name}@demo.example` });
  const quiet = (errors: readonly string[]) => errors.filter((text) => !text.includes('401'));

  test('licenses with their bars; an application; the ratio', async () => {
    const { page, errors } = await world.open('/desk/licenses/?commodity=H20&next=DEMO-1001-1');
    await signIn(page, as('licenses'));
    await page.getByRole('heading', { name: /DEMO-Z0001/ }).waitFor();
    await page.getByText('With it:').waitFor();
    await page.getByText('Record an application').click();
    await page.getByLabel('Number').fill('Z-77');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: /Z-77/ }).waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-licenses');
    expect(quiet(errors)).toEqual([]);
  });

  test('a screening by link, its words, and the lists it was made against', async () => {
    const { page, errors } = await world.open('/desk/screening/?name=Shanghai+Qorvantsi+Intelligent+Tech');
    await signIn(page, as('analyst'));
    await page.getByRole('heading', { name: /Qorvantis/ }).waitFor();
    await page.getByText('typing error').waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-screening');
    await page.getByLabel('Name, in any script').fill('Blue Heron Foods');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No hit' }).waitFor();
    expect(new URL(page.url()).searchParams.get('name')).toBe('Blue Heron Foods');
    await page.goBack();
    await page.getByRole('heading', { name: /Qorvantis/ }).waitFor();
    expect(quiet(errors)).toEqual([]);
  });

  test('what would flip: looking changes nothing, accepting needs a look', async () => {
    const { page, errors } = await world.open('/desk/flips/');
    await signIn(page, as('analyst'));
    expect(await page.getByRole('button', { name: /^Accept/ }).isDisabled()).toBe(true);
    await page.getByLabel('every line').check();
    await page.getByRole('button', { name: 'Look' }).click();
    await page.getByText('8 lines looked at').waitFor();
    await page.getByText('Only looked at').waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-flips');
    await page.getByRole('button', { name: /^Accept/ }).click();
    await page.getByText('Done and recorded.').waitFor();
    expect(quiet(errors)).toEqual([]);
  });

  test('the log about one line, an entry whole, the chain verified', async () => {
    const { page, errors } = await world.open('/desk/audit/?subject=order-line:DEMO-1001-1');
    await signIn(page, as('auditor'));
    await page.getByText('line.determined').first().waitFor();
    await page.locator('.data-table').focus();
    await page.keyboard.press('Home');
    await page.getByText('Hash of the entry before').waitFor();
    await page.getByRole('button', { name: 'Verify the whole chain' }).click();
    await page.getByText('entries, unbroken').waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-audit');
    expect(quiet(errors)).toEqual([]);
  });

  test('accounts: opened, given a role, disabled; a refusal keeps what was typed', async () => {
    const { page, errors } = await world.open('/desk/users/');
    await signIn(page, world.first);
    await page.getByRole('rowheader', { name: 'analyst (demo)' }).waitFor();
    const form = page.locator('form');
    await form.getByLabel('Name').fill('Ada Example');
    await form.getByLabel('Email').fill('analyst@demo.example');
    await form.getByLabel('First password').fill('correct horse battery');
    await form.getByLabel('analyst').check();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').waitFor();
    expect(await form.getByLabel('Name').inputValue()).toBe('Ada Example');
    await form.getByLabel('Email').fill('ada@example.com');
    await form.getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('row', { name: /Ada Example/ });
    await row.waitFor();
    await row.getByRole('button', { name: 'Disable' }).click();
    await row.getByText('disabled').waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-users');
    expect(quiet(errors).filter((text) => !text.includes('409'))).toEqual([]);
  });

  test('stock says what to do while there is none', async () => {
    const { page, errors } = await world.open('/desk/stock/?lang=fr');
    await signIn(page, as('analyst'));
    await page.getByText('Aucun stock enregistré.').waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-stock-fr');
    expect(quiet(errors)).toEqual([]);
  });
});
