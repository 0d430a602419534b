import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPdf } from '../../../../test/support/pdf/read-pdf.js';
import { withTimeRows } from '../../../../test/support/pdf/variants.js';
import { drawDocument } from '../draw-document.js';
import { STYLES } from '../layout/theme.js';
import { Typesetter } from './typesetter.js';

async function printed(description: string) {
  const { bytes, missing } = await drawDocument(withTimeRows([{ description, detail: null }], []));
  const { pages } = await readPdf(bytes);
  return { text: pages.join(' ').replace(/\s+/g, ' '), missing };
}

describe('what people type', () => {
  it.each([
    'Łódź, Gdańsk, Bąk',
    'Đặng Thị Hồng, chữ ế ộ ử',
    'El Niño, Señor Ñuñoa',
    'Győri őrség, hűség',
    'Žluťoučký kůň, İstanbul',
    'Ελληνικά: τιμολόγιο υπηρεσιών',
    'Счёт за услуги, объём работ',
    'їжак, ґанок, Ђорђе, Њива',
    '€ 5 · £ 3 – “office”, flow & fi',
  ])('is found again in the PDF: %s', async (text) => {
    const result = await printed(text);
    expect(result.text).toContain(text);
    expect(result.missing).toEqual([]);
  });

  it('is composed first: a letter and its mark are one character', async () => {
    const result = await printed('Re\u0301sume\u0301 Lo\u0323\u0302c');
    expect(result.text).toContain('Résumé Lộc');
    expect(result.missing).toEqual([]);
  });

  it('shows a sign for what no font has, and reports it once', async () => {
    const result = await printed('Lunch 😀 at 東京 and 😀');
    expect(result.text).toContain('Lunch � at �� and �');
    expect(result.missing).toEqual(['😀', '東', '京']);
  });

  it('loses control characters and turned directions, and stays text where it looks like code', async () => {
    const result = await printed('<b>x</b> \u202egnp.exe\u202c a\u0000b\u0007 (1) \\ \ud800 %PDF');
    expect(result.text).toContain('<b>x</b> gnp.exe ab (1) \\ � %PDF');
  });

  it('is broken within a word of 5 000 letters, and none is lost', async () => {
    const { text } = await printed('§'.repeat(5000));
    expect(text.match(/§/g)).toHaveLength(5000);
    expect(text).not.toContain('§'.repeat(100));
  });
});

describe('breaking lines', () => {
  it('never makes a line wider than its column', () => {
    const type = new Typesetter();
    const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Ł-ą', 'Жизнь/Ώ', '1 234,56')));
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (pieces, width) => {
        for (const line of type.wrap(pieces.join(' '), STYLES.body, width)) {
          expect(line.width).toBeLessThanOrEqual(width + 0.01);
        }
      }),
    );
  });

  it('keeps amounts and numbers of documents in one piece, and breaks after a hyphen between letters', () => {
    const type = new Typesetter();
    expect(type.wrap('R\u00a01\u00a0234,56', STYLES.body, 60)).toHaveLength(1);
    expect(type.wrap('cash-flow', STYLES.body, 30)).toHaveLength(2);
    expect(type.wrap('of INV-2026-0147', STYLES.body, 70)).toHaveLength(2);
  });

  it('keeps line ends and empty lines', () => {
    expect(new Typesetter().wrap('one\r\n\r\nthree', STYLES.body, 200).map(({ width }) => width > 0)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
