import { dropAfterData, permanentFailure, temporaryFailure, TestSmtpServer } from '@atlasos/testing/mail';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { MailMessage } from './mail-message.js';
import { sendBySmtp } from './smtp-transport.js';

const from = { name: 'Maseko Accounting', address: 'billing@practice.example' };
const mail: MailMessage = {
  messageId: '<one@practice.example>',
  fromName: 'Maseko Accounting',
  replyTo: { name: '', address: 'lerato@maseko.example' },
  to: [{ name: '', address: 'accounts@karoo.example' }],
  subject: 'Invoice INV-2026-0147',
  text: 'Good day',
  html: '<p>Good day</p>',
  attachments: [{ filename: 'INV-2026-0147.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-') }],
};

describe('sending by SMTP', () => {
  let smtp: TestSmtpServer;
  beforeEach(async () => void (smtp = await TestSmtpServer.start()));
  afterEach(() => smtp.stop());

  it('hands the whole message over', async () => {
    expect(await sendBySmtp(smtp.url, from, mail)).toEqual({ state: 'sent', notReached: [] });
    const [received] = smtp.mails;
    expect(received).toMatchObject({ from: 'billing@practice.example', to: ['accounts@karoo.example'] });
    expect(received!.content).toMatchObject({
      messageId: '<one@practice.example>',
      subject: 'Invoice INV-2026-0147',
      text: 'Good day',
    });
    expect(received!.content.attachments).toMatchObject([
      { filename: 'INV-2026-0147.pdf', contentType: 'application/pdf', size: 5 },
    ]);
  });

  it('knows an answer that puts it off from one that refuses it', async () => {
    smtp.next(temporaryFailure(451, 'Try again later'), permanentFailure(550, 'No such mailbox'));
    expect(await sendBySmtp(smtp.url, from, mail)).toEqual({ state: 'temporary', reason: '451 Try again later' });
    expect(await sendBySmtp(smtp.url, from, mail)).toEqual({ state: 'permanent', reason: '550 No such mailbox' });
  });

  it('does not pretend to know what became of a message whose answer was lost', async () => {
    smtp.next(dropAfterData);
    expect(await sendBySmtp(smtp.url, from, mail)).toMatchObject({ state: 'unknown' });
    expect(smtp.mails).toHaveLength(1);
  });
});

/** A server that says one line to each of the client's commands, and hangs up after the last. */
async function scripted(lines: string[]): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((socket: Socket) => {
    const rest = [...lines];
    const answer = () => {
      const line = rest.shift();
      if (line === undefined) socket.destroy();
      else socket.write(`${line}\r\n`);
    };
    socket.on('error', () => undefined);
    socket.on('data', answer);
    answer();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

describe('a connection that breaks', () => {
  it.each([
    ['before the greeting', [], 'temporary'],
    ['after the greeting', ['220 here'], 'temporary'],
    [
      'after the recipient, before DATA was answered',
      ['220 here', '250 hello', '250 sender', '250 recipient'],
      'temporary',
    ],
    ['once DATA was answered', ['220 here', '250 hello', '250 sender', '250 recipient', '354 go'], 'unknown'],
  ])('%s', async (_when, lines, state) => {
    const server = await scripted(lines);
    try {
      expect(await sendBySmtp(server.url, from, mail)).toMatchObject({ state });
    } finally {
      await server.close();
    }
  });

  it('is temporary where nobody listens', async () => {
    const server = await scripted([]);
    await server.close();
    expect(await sendBySmtp(server.url, from, mail)).toMatchObject({ state: 'temporary' });
  });

  it('tells which of several recipients was refused', async () => {
    const server = await scripted([
      '220 here',
      '250 hello',
      '250 sender',
      '250 recipient',
      '550 5.1.1 no such user',
      '354 go',
      '250 taken',
    ]);
    try {
      const two = {
        ...mail,
        to: [...mail.to, { name: '', address: 'gone@karoo.example' }],
        attachments: [],
        html: '',
        text: 'x',
      };
      expect(await sendBySmtp(server.url, from, two)).toEqual({
        state: 'sent',
        notReached: ['550 5.1.1 no such user'],
      });
    } finally {
      await server.close();
    }
  });
});
