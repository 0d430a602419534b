import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../lib/settings.mjs';

/** What a browser must have of each app before its first page can be used, gzip; and the page that comes first. */
export const BUDGETS = {
  web: { kb: 230, firstPage: /^dashboard-page-/ },
  portal: { kb: 150, firstPage: undefined },
};

/** Scripts that `index.html` names, all that they import, and the first page's own with its imports; kB as gzip sends them. */
export function firstPageKb(app) {
  const dist = path.join(root, `apps/${app}/dist`);
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(path.join(dist, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g))
      visit(path.join('assets', name));
    const { firstPage } = BUDGETS[app];
    if (!firstPage) return;
    for (const [, name] of text.matchAll(/import\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*\)/g))
      if (firstPage.test(name)) visit(path.join('assets', name));
  };
  for (const [, file] of page.matchAll(/(?:src|href)="\/([\w./-]+\.js)"/g)) visit(file);
  const bytes = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0);
  return { kb: bytes / 1000, files: [...seen] };
}
