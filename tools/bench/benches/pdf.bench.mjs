import { barePdf } from '../limit/bare-pdf.mjs';
import { atMost } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { documentOf } from '../seed/document.mjs';

const ROUNDS = 12;
const CASES = [
  { lines: 12, pages: 1, budget: 1.5 },
  { lines: 850, pages: 30, budget: 1.3 },
];

/** Drawing an invoice with embedded fonts, against pdfkit with the same texts and fonts. Both warmed up, in turn, in this process. */
export default async function pdf() {
  const { drawDocument } = await import('../../../apps/api/dist/platform/pdf/index.js');
  const rows = [];
  for (const { lines, pages, budget } of CASES) {
    const data = documentOf(lines);
    const drawn = await drawDocument(data);
    const perPage = Math.ceil(lines / drawn.pages);
    const times = { product: [], limit: [] };
    for (let round = -4; round < ROUNDS; round += 1)
      for (const [side, draw] of [
        ['product', () => drawDocument(data)],
        ['limit', () => barePdf(data, perPage)],
      ]) {
        const before = process.cpuUsage();
        await draw();
        const { user, system } = process.cpuUsage(before);
        if (round >= 0) times[side].push((user + system) / 1000);
      }
    const [product, limit] = [median(times.product), median(times.limit)];
    const note = `${drawn.pages} of ${pages} pages, ${Math.round(drawn.bytes.length / 1000)} kB`;
    rows.push({
      work: `draw a PDF of ${lines} lines`,
      unit: 'CPU ms',
      product,
      limit,
      ...atMost(budget).judge(product / limit),
      note,
    });
  }
  return rows;
}
