import type { Page } from 'playwright-core';
import { choose, drawer, pick, press, reads } from './form.js';

export async function signUp(page: Page): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Practice').fill('Maseko Accounting');
  await page.getByLabel('Your name').fill('Lerato Maseko');
  await page.getByLabel('Email').fill('lerato@maseko.example');
  await page.getByLabel('Password', { exact: true }).fill('four months of work');
  await press(page, 'Create your practice');
  await page.getByRole('heading', { name: 'Welcome, Lerato' }).waitFor();
}

export async function fillInDetails(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Fill them in' }).click();
  await page.getByLabel('Address').fill('14 Loop Street\nCape Town\n8001');
  await saveSettings(page);

  await openTab(page, 'VAT');
  await pick(page, 'For VAT you are', 'Registered');
  await page.getByLabel('VAT number').fill('4870291356');
  await saveSettings(page);

  await openTab(page, 'Bank details');
  await page.getByLabel('Bank', { exact: true }).fill('Protea Bank');
  await page.getByLabel('Branch code').fill('250655');
  await page.getByLabel('Account name').fill('Maseko Accounting');
  await page.getByLabel('Account number or IBAN').fill('62001234567');
  await saveSettings(page);
}

export async function addService(page: Page, name: string): Promise<void> {
  await openTab(page, 'Services');
  await page.getByRole('textbox', { name: 'New kind of work' }).fill(name);
  await press(page, 'Add');
  await page.getByRole('textbox', { name: 'New kind of work' }).and(page.locator('[value=""]')).waitFor();
}

export async function setDefaultRate(page: Page, amount: string): Promise<void> {
  await openTab(page, 'Rates');
  await page.getByRole('button', { name: 'Everyone, any service: none' }).click();
  const form = page.getByRole('form', { name: 'Set a rate' });
  await form.getByRole('textbox').first().fill(amount);
  await press(form, 'Set rate');
}

export async function addClient(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Clients' }).click();
  await press(page, 'Add a client');
  const form = drawer(page, 'New client');
  await form.getByLabel('Name, as it stands on invoices').fill(name);
  await form.getByLabel('Name of person 1').fill('Anel Botha');
  await form.getByLabel('Email of person 1').fill(email);
  await form.getByLabel('Billing address').fill('2 Kerk Street\nCalvinia\n8190');
  await press(form, 'Add client');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

export async function addTask(page: Page, title: string, client: string, service: string): Promise<void> {
  await page.getByRole('link', { name: 'Tasks' }).click();
  await reads(page, 'Nothing is waiting');
  await press(page.getByRole('main'), 'New task');
  const form = drawer(page, 'New task');
  await form.getByLabel('What is to be done').fill(title);
  await choose(form, 'Client', client);
  await choose(form, 'Service', service);
  await press(form, 'Add task');
  await page.getByRole('link', { name: title }).waitFor();
}

const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Billing settings' }).getByRole('link', { name, exact: true }).click();

async function saveSettings(page: Page): Promise<void> {
  await press(page, 'Save');
  await reads(page, 'Saved');
  await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor();
}
