import { describe, expect, it } from '@jest/globals';
import { karooBlooms } from '../../../../test/support/pdf/karoo-blooms.js';
import { readPdf } from '../../../../test/support/pdf/read-pdf.js';
import { withLines, withTimeRows } from '../../../../test/support/pdf/variants.js';
import { type DocumentData, drawDocument } from '../index.js';

const read = async (data: DocumentData) => readPdf((await drawDocument(data)).bytes);
const isNumbered = (text: string) => /^Work no\. \d+ done$/.test(text);

describe('a document of many pages', () => {
  it('says on each page for whom it is, which it is, and which page of how many', async () => {
    const { pages } = await read(withLines(120));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      expect(page).toContain('Karoo Blooms (Pty) Ltd');
      expect(page).toContain('INV-2026-0147');
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Work done Hours Rate, R Amount, R');
    });
  });

  it('prints each of 1 000 lines once, in order', async () => {
    const { pieces } = await read(withLines(1000));
    const printed = pieces.filter(({ text }) => isNumbered(text)).map(({ text }) => text);
    expect(printed).toEqual(Array.from({ length: 1000 }, (_, index) => `Work no. ${index + 1} done`));
  });

  it('never leaves totals or bank details without the last line, however many lines there are', async () => {
    for (let count = 1; count <= 60; count++) {
      const data = { ...withLines(count), sections: withLines(count).sections.slice(0, 1) };
      const { pages } = await read(data);
      const last = pages.at(-1) ?? '';
      expect(last).toContain(`Work no. ${count} done`);
      expect(last).toContain('Total due R 15 163,10');
      expect(last).toContain('KARB-1042-1');
    }
  });

  it('draws nothing over the line at the foot of a page', async () => {
    const { pieces } = await read({ ...withLines(90), notes: 'A note that goes on. '.repeat(240) });
    const foot = Math.max(...pieces.filter(({ text }) => text.startsWith('Page ')).map(({ y }) => y));
    const low = pieces.filter(({ y }) => y <= foot + 10).map(({ text }) => text);
    expect(low.filter((text) => !/^Page |^INV-|^Maseko/.test(text))).toEqual([]);
  });
});

describe('texts that are longer than a page', () => {
  it('break over pages, with the head of the table on each', async () => {
    const sentence = 'Reconciled the ledger with the bank and wrote down what was missing. ';
    const { pages } = await read(withTimeRows([{ description: sentence.repeat(100) }, {}], []));
    expect(pages.length).toBeGreaterThan(2);
    const words = pages.join(' ').match(/Reconciled/g);
    expect(words).toHaveLength(100);
    for (const page of pages) expect(page).toContain('Work done');
  });

  it('leave the address its lines', async () => {
    const addressLines = Array.from({ length: 10 }, (_, index) => `Line ${index + 1} of the address`);
    const { pages } = await read({ ...karooBlooms, recipient: { ...karooBlooms.recipient, addressLines } });
    for (const line of addressLines) expect(pages[0]).toContain(line);
  });
});

describe('the columns of a table', () => {
  it('end at the same edge, whatever the amounts', async () => {
    const rows = [1, 99999, 123456789, 10_000_000_000_000].map((amountMinor) => ({
      amountMinor,
      rateMinor: amountMinor,
    }));
    const { pieces } = await read(withTimeRows(rows));
    expect(pieces.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['0,01', '999,99', '1 234 567,89', '100 000 000 000,00']),
    );
    const descriptions = pieces.filter(({ text }) => text.startsWith('October cash'));
    expect(new Set(descriptions.map(({ x }) => Math.round(x))).size).toBe(1);
  });

  it('leave out hours and rates that no line has', async () => {
    const { pages } = await read(withTimeRows([{ quantityText: null, rateMinor: null }], []));
    expect(pages[0]).toContain('Work done Hours Amount, R');
    expect(pages[0]).not.toContain('Rate, R');
  });
});
