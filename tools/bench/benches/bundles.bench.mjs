import { BUDGETS, firstPageKb } from '../lib/bundles.mjs';
import { below } from '../lib/report.mjs';

/** Scripts before the first page is usable. */
export default async function bundles() {
  return Object.entries(BUDGETS).map(([app, budget]) => {
    const { kb } = firstPageKb(app);
    return {
      work: `scripts before the first page, ${app}`,
      unit: 'kB gzip',
      product: kb,
      ...below(budget.kb, 'kB').judge(kb),
    };
  });
}
