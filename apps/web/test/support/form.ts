import type { Locator, Page } from 'playwright-core';

type Place = Page | Locator;

/** Types into a box that offers choices, and takes the one of this name. */
export async function choose(place: Place, label: string, name: string): Promise<void> {
  const box = place.getByRole('combobox', { name: label, exact: true });
  await box.fill(name);
  const page = 'page' in place ? place.page() : place;
  await page.getByRole('option', { name }).first().click();
}

export const press = (place: Place, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

/** One of a few choices side by side. */
export const pick = (place: Place, group: string, name: string): Promise<void> =>
  place.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).check();

/** Waits until the text stands on the page; any white space counts as one blank. */
export const reads = (place: Place, text: string | RegExp): Promise<void> => place.getByText(text).first().waitFor();

export const drawer = (page: Page, title: string | RegExp): Locator => page.getByRole('dialog', { name: title });
