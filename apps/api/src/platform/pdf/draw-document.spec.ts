import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { karooBlooms } from '../../../test/support/pdf/karoo-blooms.js';
import { readPdf } from '../../../test/support/pdf/read-pdf.js';
import { abridged, creditNote, notRegistered, withTimeRows } from '../../../test/support/pdf/variants.js';
import { type DocumentData, drawDocument } from './index.js';

const read = async (data: DocumentData) => readPdf((await drawDocument(data)).bytes);
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a tax invoice', () => {
  it('says on one page all that the law and the payer need', async () => {
    const { pages } = await read(karooBlooms);
    expect(pages).toHaveLength(1);
    for (const words of [
      'Tax Invoice',
      'INV-2026-0147',
      '26 Nov 2026',
      'Maseko Accounting',
      'Unit 4, 112 Bree Street',
      'VAT number 4870291356',
      'Karoo Blooms (Pty) Ltd',
      '4620183947',
      'October cash book and card receipts captured',
      'Bookkeeping 3,2 680,00 2 176,00',
      'Time 12,1 10 994,00',
      'Time and fixed fee, without VAT 12 794,00',
      'VAT 15 % on 12 794,00 1 919,10',
      'Paid on your behalf, no VAT 450,00',
      'Total due R 15 163,10',
      'KARB-1042-1',
      'Please pay by 10 Dec 2026',
      'Page 1 of 1',
    ]) {
      expect(pages[0]?.replace(/\s+/g, ' ')).toContain(words);
    }
  });

  it('carries its title, its author and its language', async () => {
    const { info } = await read(karooBlooms);
    expect(info).toMatchObject({
      Title: 'Tax Invoice INV-2026-0147',
      Author: 'Maseko Accounting',
      Subject: 'Karoo Blooms (Pty) Ltd',
      CreationDate: 'D:20261126125200Z',
      Language: 'en-ZA',
    });
  });

  it('may name nobody when it is abridged', async () => {
    const { pages } = await read(abridged);
    expect(pages[0]).not.toMatch(/\bTo\b/);
    expect(pages[0]).toContain('R 2 070,00');
  });

  it('is marked on every page, and has no number, while it is a draft', async () => {
    const rows = Array.from({ length: 40 }, () => ({}));
    const { pages } = await read({ ...withTimeRows(rows), draft: true, number: null });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Draft. Not an invoice until it is finalised.');
    expect(pages[0]).toContain('Number on finalising');
  });
});

describe('other documents', () => {
  it('never speak of VAT when the practice is not registered', async () => {
    const { pages } = await read(notRegistered);
    expect(pages.join(' ')).not.toMatch(/VAT|tax invoice/i);
    expect(pages.join(' ')).toContain('Your order PO 55012');
    expect(pages.join(' ')).toContain('Total due R 13 244,00');
  });

  it('say which invoice a credit note corrects, and why', async () => {
    const [page] = (await read(creditNote)).pages;
    expect(page).toContain('Invoice INV-2026-0147 of 26 Nov 2026');
    expect(page).toContain('The retainer was billed twice.');
    expect(page).toContain('Total credited R 2 070,00');
    expect(page).not.toContain('Pay by EFT');
  });

  it.each([
    ['JPY', 'ja-JP', '¥1,516,310', '217,600'],
    ['KWD', 'en-US', 'KWD 1,516.310', '217.600'],
    ['EUR', 'de-DE', '15.163,10 €', '2.176,00'],
  ])('write %s as %s does', async (currency, locale, total, firstAmount) => {
    const [page] = (await read({ ...karooBlooms, currency, locale })).pages;
    expect(page).toContain(`Total due ${total}`);
    expect(page).toContain(firstAmount);
  });
});

describe('the same data', () => {
  it('gives the same bytes, whatever was drawn in between', async () => {
    const first = await drawDocument(karooBlooms);
    await drawDocument(withTimeRows([{ description: 'µ μ Ω Ω \u00a0 – ‐ ﬁ fi Ελλάδα Київ Đặng' }]));
    const second = await drawDocument(structuredClone(karooBlooms));
    expect(hash(second.bytes)).toBe(hash(first.bytes));
  });

  it('makes the id of the file; another document has another one', async () => {
    const [one, same, other] = await Promise.all([
      read(karooBlooms),
      read(karooBlooms),
      read({ ...karooBlooms, documentId: '0193b2a4-7c1e-7000-8000-000000000148' }),
    ]);
    expect(same.fingerprint).toBe(one.fingerprint);
    expect(other.fingerprint).not.toBe(one.fingerprint);
  });
});
