import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const font = (weight) => require.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`);

/** pdfkit alone: the same texts in the same fonts, each at a fixed place, and a new page after so many lines. */
export async function barePdf(data, linesAPage) {
  const pdf = new PDFDocument({ size: 'A4', margin: 40, autoFirstPage: false });
  const bytes = buffer(pdf);
  pdf.registerFont('text', font(400)).registerFont('strong', font(600));
  const put = (text, x, y, options = {}) => pdf.text(text, x, y, { lineBreak: false, ...options });
  const { rows } = data.sections[0];
  rows.forEach((row, n) => {
    if (n % linesAPage === 0) head(pdf, put, data);
    const y = 220 + (n % linesAPage) * 18;
    put(row.date, 40, y);
    put(row.description, 110, y);
    put(row.quantityText, 400, y);
    put('850,00', 440, y);
    put('850,00', 500, y);
  });
  put(`Total due R ${data.totals.totalMinor / 100}`, 400, 780);
  pdf.end();
  return bytes;
}

function head(pdf, put, { heading, number, supplier, recipient }) {
  pdf.addPage().font('strong').fontSize(18);
  put(heading, 40, 40);
  pdf.font('text').fontSize(9);
  [number, supplier.name, ...supplier.addressLines, recipient.name, ...recipient.addressLines].forEach((text, n) =>
    put(text, 40, 70 + n * 14),
  );
}
