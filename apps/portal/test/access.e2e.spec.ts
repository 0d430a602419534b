import { keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { press, reads } from '../../web/test/support/form.js';
import { lookAt } from '../../web/test/support/look-at.js';
import { stopTimeAt } from '../../web/test/support/moment.js';
import { watchTroubles } from '../../web/test/support/troubles.js';
import { answered, CONTACT, PortalDesk } from './support/portal-desk.js';

let desk: PortalDesk;

beforeAll(async () => {
  desk = await PortalDesk.open();
});
afterAll(() => desk.close());

it('the practitioner sees who is signed in, and ends it', async () => {
  const context = await desk.visit();
  const contact = await context.newPage();
  await desk.signIn(contact);

  const page = await desk.practitioner.newPage();
  const troubles = watchTroubles(page);
  await page.goto(`/clients/${desk.clientId}`);
  const sessions = page.getByRole('list', { name: 'Signed in now' });
  await sessions.getByText('Anel Botha').waitFor();
  expect(await lookAt(page, 'client-portal')).toEqual([]);
  await page.getByRole('button', { name: /^Sign Anel Botha out of/ }).click();
  await reads(page, 'Nobody is signed in just now.');
  expect(troubles).toEqual([]);

  await contact.getByRole('link', { name: 'Invoices', exact: true }).click();
  await contact.getByRole('heading', { name: 'Sign in' }).waitFor();
  await context.close();
});

it('the colour of the practice is the colour of its portal', async () => {
  const { version } = await answered<{ version: number }>(desk.api.get('/api/v1/practice'));
  await answered(desk.api.patch('/api/v1/practice', { data: { version, portalColour: 'plum' } }));
  const context = await desk.visit();
  const page = await context.newPage();
  await desk.signIn(page);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.documentElement.dataset['colour'])).toBe('plum');
  expect(await lookAt(page, 'portal-home-plum')).toEqual([]);
  await context.close();
});

it('the practitioner closes one link that was mailed, and it opens nothing any more', async () => {
  const [, invoice] = await desk.invoices();
  await answered(
    desk.api.post(`/api/v1/invoices/${invoice!.id}/send`, {
      data: { channels: ['email'], to: [CONTACT], subject: 'To a wrong address', message: 'Here it is.', resend: true },
    }),
  );
  const link = await desk.linkInMail('To a wrong address', 'View invoice');
  const bearer = await (await desk.visit()).newPage();
  await bearer.goto(link);
  await bearer.getByRole('heading', { name: `Invoice ${invoice!.number}` }).waitFor();

  const page = await desk.practitioner.newPage();
  const troubles = watchTroubles(page);
  await page.goto(`/invoices/${invoice!.id}`);
  const links = page.getByRole('region', { name: 'Links that were mailed' });
  await reads(links, /last opened/);
  expect(await lookAt(page, 'invoice-links')).toEqual([]);
  await links
    .getByRole('button', { name: `Close the link of ${CONTACT}` })
    .first()
    .click();
  await reads(page, 'The link opens nothing any more');
  await reads(links, /Closed/);
  expect(troubles).toEqual([]);
  await bearer.reload();
  await bearer.getByRole('heading', { name: 'This link has expired' }).waitFor();
  expect(await bearer.getByRole('button', { name: 'Send me a new one' }).count()).toBe(0);
});

it('an expired link offers a new one to the address that had it', async () => {
  const [invoice] = await desk.invoices();
  await answered(
    desk.api.post(`/api/v1/invoices/${invoice!.id}/send`, {
      data: {
        channels: ['email'],
        to: [CONTACT],
        subject: 'Your invoice once more',
        message: 'Here it is.',
        resend: true,
      },
    }),
  );
  const link = await desk.linkInMail('Your invoice once more', 'View invoice');
  await stopTimeAt('2027-03-01T09:00:00Z', desk.app.database);
  const page = await (await desk.visit()).newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'This link has expired' }).waitFor();
  await keepScreenshot(page, 'portal-link-expired');
  await press(page, 'Send me a new one');
  await page.getByRole('heading', { name: 'Look at your mail' }).waitFor();
  const renewed = await desk.linkInMail(`A new link to ${invoice!.number}`, `View ${invoice!.number}`);
  await page.goto(renewed);
  await page.getByRole('heading', { name: `Invoice ${invoice!.number}` }).waitFor();
});
