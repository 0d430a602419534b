import { describe, expect, it } from '@jest/globals';
import { mailText, type MailContent } from './mail-content.js';
import { mailHtml } from './mail-html.js';
import { checkedMessage, readMailbox, type MailMessage } from './mail-message.js';

const message: MailMessage = {
  messageId: '<a@b.example>',
  fromName: 'Maseko\r\nBcc: thief@evil.example',
  replyTo: null,
  to: [{ name: '', address: 'accounts@karoo.example' }],
  subject: 'Invoice\r\nBcc: thief@evil.example',
  text: '',
  html: '',
  attachments: [],
};

describe('a mail message', () => {
  it('has no line breaks in its headers', () => {
    expect(checkedMessage(message)).toMatchObject({
      fromName: 'Maseko Bcc: thief@evil.example',
      subject: 'Invoice Bcc: thief@evil.example',
    });
  });

  it.each([
    'a@b.example, thief@evil.example',
    'a@b.example\r\nBcc: x@y.example',
    '"a,b"@c.example',
    'nobody',
    '<a@b.example>',
    'a@b@c',
  ])('does not go to %j', (address) => {
    expect(() => checkedMessage({ ...message, to: [{ name: '', address }] })).toThrow();
  });

  it('reads MAIL_FROM', () => {
    expect(readMailbox('AtlasOS <billing@localhost.localdomain>')).toEqual({
      name: 'AtlasOS',
      address: 'billing@localhost.localdomain',
    });
    expect(readMailbox('"Maseko, L" <l@m.example>')).toEqual({ name: 'Maseko, L', address: 'l@m.example' });
    expect(readMailbox('l@m.example')).toEqual({ name: '', address: 'l@m.example' });
    expect(() => readMailbox('no address')).toThrow('MAIL_FROM');
  });
});

const content: MailContent = {
  sender: 'Maseko & Sons',
  message: 'Good day <b>Karoo</b>\nfrom us\n\n<script>alert(1)</script>',
  figure: { label: 'Amount due', value: 'R 15 163,10', note: 'Please pay by 10 Dec 2026' },
  action: { label: 'View invoice', url: 'https://portal.example/d/x?a=1&b=2' },
  details: { title: 'Pay by EFT', rows: [{ label: 'Reference', text: 'KARB-1042-1', strong: true }] },
  footer: 'Maseko & Sons',
};

describe('a mail', () => {
  it('says the same as text and as HTML', () => {
    const [text, html] = [mailText(content), mailHtml(content)];
    for (const said of ['R 15 163,10', 'Please pay by 10 Dec 2026', 'KARB-1042-1', 'View invoice']) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(text).toContain('https://portal.example/d/x?a=1&b=2');
    expect(html).toContain('href="https://portal.example/d/x?a=1&amp;b=2"');
  });

  it('keeps what people type as text, with its lines and paragraphs', () => {
    const html = mailHtml(content);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;b&gt;Karoo&lt;/b&gt;<br>from us</p>');
    expect(html).toContain('Maseko &amp; Sons');
  });

  it('loads nothing from elsewhere', () => {
    expect(mailHtml(content)).not.toMatch(/<img|<link|url\(|src=/);
  });
});
