import type { Page } from 'playwright-core';

/** Signs in through the form, as a person does. */
export async function signIn(
  page: Page,
  who: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.getByLabel(/email|courriel/i).fill(who.email);
  await page.getByLabel(/password|mot de passe/i).fill(who.password);
  await page.getByRole('button', { name: /sign in|se connecter/i }).click();
}
