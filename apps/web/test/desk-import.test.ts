import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { expectAccessible, inBrowser, picture } from './browser.ts';
import { signIn } from './sign-in.ts';

const ORDERS = fileURLToPath(new URL('../../../examples/orders.csv', import.meta.url));

inBrowser('importing a file', (world) => {
  test('columns confirmed, tried, imported, and the same file once more changes nothing', async () => {
    const { page, errors } = await world.open('/desk/import/');
    await signIn(page, { ...world.first, email: 'desk@demo.example' });
    const give = async () => {
      await page.getByLabel('Whose file').fill('the host system');
      await page.getByLabel('File', { exact: true }).setInputFiles(ORDERS);
      await page.getByRole('button', { name: 'Read the file' }).click();
      await page.getByRole('heading', { name: 'Which column is what' }).waitFor();
    };
    await give();
    expect(await page.getByLabel('Field: Ship to').inputValue()).toBe('shipTo');
    await expectAccessible(page);
    await page.getByLabel('Field: Item').selectOption('');
    await page.getByText('Still without a column').waitFor();
    await page.getByLabel('Field: Item').selectOption('item');
    await page.getByRole('button', { name: 'Confirm the columns' }).click();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Only tried: nothing was changed.').waitFor();
    expect(await page.locator('.counts').textContent()).toContain('198 created');
    await page.getByText("Did you mean 'H20'?").waitFor();
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByText('Imported.').waitFor();
    await expectAccessible(page);
    await picture(page, 'desk-import');
    // The address is the import: a reload, or a colleague with the link, finds it.
    await page.reload();
    await page.getByText('Imported.').waitFor();
    await page.getByRole('button', { name: 'Another file' }).click();
    await give();
    await page.getByText('As confirmed before for this sender.').waitFor();
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByText('Imported.').waitFor();
    expect(await page.locator('.counts').textContent()).toContain('198 unchanged');
    await page.getByRole('link', { name: 'To the work list' }).click();
    await page.locator('.data-table').waitFor();
    expect(errors.filter((text) => !text.includes('401'))).toEqual([]);
  });

  test('a file that is none is refused, and what was typed stays; in French', async () => {
    const { page } = await world.open('/desk/import/?lang=fr');
    await signIn(page, { ...world.first, email: 'desk@demo.example' });
    await page.getByLabel('De qui').fill('erp');
    await page
      .getByLabel('Fichier', { exact: true })
      .setInputFiles({ name: 'x.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 no workbook') });
    await page.getByRole('button', { name: 'Lire le fichier' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('De qui').inputValue()).toBe('erp');
  });
});
