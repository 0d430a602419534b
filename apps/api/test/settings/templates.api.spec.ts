import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillTemplate } from '../../src/modules/settings/index.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const OWN = { subject: 'Your invoice {{number}}', message: 'Hi {{ contactName }},\n\n{{total}} by {{dueDate}}.' };

describe('message templates', () => {
  it('are built in until the practice writes its own, and can go back', async () => {
    const lerato = await app.register();
    const builtIn = await lerato.get('/practice/templates/invoice');
    expect(builtIn.body).toMatchObject({
      kind: 'invoice',
      version: 0,
      builtIn: true,
      names: expect.arrayContaining(['number', 'dueDate']),
    });
    const own = await lerato.call('PUT', '/practice/templates/invoice', { body: { ...OWN, version: 0 } });
    expect(own).toMatchObject({ status: 200, body: { ...OWN, version: 1, builtIn: false } });
    const again = await lerato.call('PUT', '/practice/templates/invoice', {
      body: { ...OWN, subject: 'Invoice' },
      headers: { 'If-Match': '"1"' },
    });
    expect(again.body).toMatchObject({ subject: 'Invoice', version: 2 });
    expect((await lerato.get('/practice/templates/credit_note')).body).toMatchObject({ builtIn: true });
    expect((await lerato.delete('/practice/templates/invoice')).body).toEqual(builtIn.body);
  });

  it('are written once when two save at the same time', async () => {
    const lerato = await app.register();
    const save = () => lerato.call('PUT', '/practice/templates/invoice', { body: { ...OWN, version: 0 } });
    expect((await Promise.all([save(), save(), save()])).map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('refuse unknown kinds, unknown names and a subject of two lines', async () => {
    const lerato = await app.register();
    const put = (kind: string, body: object) => lerato.call('PUT', `/practice/templates/${kind}`, { body });
    expect((await put('invoice', OWN)).status).toBe(428);
    expect((await put('birthday', { ...OWN, version: 0 })).status).toBe(404);
    expect(await put('invoice', { ...OWN, message: 'Pay {{bankPin}}', version: 0 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/message' }] },
    });
    expect(await put('credit_note', { subject: '{{dueDate}}', message: 'x', version: 0 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/subject' }] },
    });
    expect(await put('invoice', { ...OWN, subject: 'a\r\nBcc: all@example.com', version: 0 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/subject' }] },
    });
    expect(await put('invoice', { ...OWN, message: 'x'.repeat(5001), version: 0 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/message' }] },
    });
  });

  it('take values as text: a name in braces or with a line break stays harmless', () => {
    const values = {
      practiceName: 'P',
      clientName: 'C',
      contactName: '{{total}}',
      number: 'INV-1\r\nBcc: x',
      issueDate: '',
      dueDate: '1 Dec 2026',
      total: 'R 1,00',
      balance: '',
      reference: '',
    };
    expect(fillTemplate('invoice', OWN, values)).toEqual({
      subject: 'Your invoice INV-1 Bcc: x',
      message: 'Hi {{total}},\n\nR 1,00 by 1 Dec 2026.',
    });
  });
});
