import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { dropAfterData, permanentFailure, slow, temporaryFailure } from './smtp-behaviour.js';
import { TestSmtpServer } from './test-smtp-server.js';

let smtp: TestSmtpServer;

beforeEach(async () => {
  smtp = await TestSmtpServer.start();
});
afterEach(() => smtp.stop());

function send(subject: string): Promise<unknown> {
  const message = { from: 'me@practice.example', to: 'client@example.com', subject, text: 'Good day' };
  return createTransport(smtp.url).sendMail({
    ...message,
    attachments: [{ filename: 'invoice.pdf', content: 'bytes' }],
  });
}

describe('the SMTP server for tests', () => {
  it('hands over what it accepted', async () => {
    const mail = smtp.waitForMail(({ content }) => content.subject === 'Second');
    await send('First');
    await send('Second');
    const { from, to, content } = await mail;
    expect({ from, to, text: content.text?.trim() }).toEqual({
      from: 'me@practice.example',
      to: ['client@example.com'],
      text: 'Good day',
    });
    expect(content.attachments.map(({ filename, content: bytes }) => [filename, bytes.toString()])).toEqual([
      ['invoice.pdf', 'bytes'],
    ]);
    expect(smtp.mails).toHaveLength(2);
  });

  it('refuses by script, then accepts again', async () => {
    smtp.next(temporaryFailure(), permanentFailure());
    await expect(send('Later')).rejects.toMatchObject({ responseCode: 451 });
    await expect(send('Never')).rejects.toMatchObject({ responseCode: 550 });
    await send('Now');
    expect(smtp.mails.map(({ content }) => content.subject)).toEqual(['Now']);
    expect(smtp.attempts).toBe(3);
  });

  it('can hang up after DATA, with the message kept', async () => {
    smtp.next(dropAfterData);
    await expect(send('Lost answer')).rejects.toThrow();
    expect(smtp.mails.map(({ content }) => content.subject)).toEqual(['Lost answer']);
  });

  it('keeps a sender waiting until released', async () => {
    smtp.next(slow);
    const sending = send('Patience');
    await smtp.waitForAttempts(1);
    expect(smtp.mails).toHaveLength(0);
    smtp.release();
    await sending;
    expect(smtp.mails).toHaveLength(1);
  });

  it('says what came when the awaited mail does not', async () => {
    await send('Something else');
    await expect(smtp.waitForMail(({ content }) => content.subject === 'Awaited', 50)).rejects.toThrow(
      'Something else',
    );
  });
});
