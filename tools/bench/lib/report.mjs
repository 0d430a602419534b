export const percent = (ratio) => `${Math.round(ratio * 100)} %`;
const number = (value) =>
  value === undefined
    ? ''
    : value >= 100
      ? String(Math.round(value))
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);

/** Budgets: how they read, and whether a measurement keeps them. */
export const atLeast = (share) => budget(`≥ ${percent(share)}`, (ratio) => ratio >= share, percent);
export const atMost = (times) =>
  budget(
    `≤ ${times} ×`,
    (ratio) => ratio <= times,
    (ratio) => `${ratio.toFixed(2)} ×`,
  );
export const flat = (exponent) =>
  budget(
    `≤ ${exponent}`,
    (value) => value <= exponent,
    (value) => value.toFixed(3),
  );
export const exactly = (wanted) => budget(`= ${wanted}`, (value) => value === wanted, String);
export const below = (limit, unit) =>
  budget(
    `≤ ${limit} ${unit}`,
    (value) => value <= limit,
    (value) => `${number(value)} ${unit}`,
  );
export const above = (limit, unit) =>
  budget(
    `≥ ${limit} ${unit}`,
    (value) => value >= limit,
    (value) => `${number(value)} ${unit}`,
  );

function budget(text, keeps, show) {
  return { judge: (value) => ({ ratio: value, shown: show(value), budget: text, met: keeps(value) }) };
}

/** A row of requests a second, from the sides `product` and `limit` of `alternate`. */
export function rateRow(work, { product, limit }, wanted, note) {
  return {
    work,
    unit: 'req/s',
    product: product.perSecond,
    limit: limit.perSecond,
    ...wanted.judge(product.perSecond / limit.perSecond),
    cpuMs: { api: product.serverCpuMs, postgres: product.postgresCpuMs },
    limitCpuMs: { api: limit.serverCpuMs, postgres: limit.postgresCpuMs },
    statements: product.statements,
    buffers: { product: product.buffers, limit: limit.buffers },
    note,
  };
}

const ALLOWANCE_MS = 3;

/** A row of a dashboard's median answer: at most twice the SQL by hand, and 3 ms for the server. */
export function dashboardRow(work, { product, limit }) {
  return {
    work,
    unit: 'ms',
    product: product.p50Ms,
    limit: limit.p50Ms,
    ...atMost(2).judge((product.p50Ms - ALLOWANCE_MS) / limit.p50Ms),
    cpuMs: { api: product.serverCpuMs, postgres: product.postgresCpuMs },
    limitCpuMs: { api: limit.serverCpuMs, postgres: limit.postgresCpuMs },
    statements: product.statements,
    buffers: { product: product.buffers, limit: limit.buffers },
    note: 'ratio after 3 ms off',
  };
}

const HEAD = [
  'work',
  '',
  'product',
  'limit',
  'ratio',
  'budget',
  'kept',
  'CPU ms API + PG',
  'of the limit',
  'stmts but BEGIN, COMMIT',
  'buffers',
  'of the limit',
  '',
];

/** One table of all rows, as Markdown, so that it reads the same on a terminal and in a page. */
export function table(rows) {
  const cpu = (of) => (of ? `${number(of.api)} + ${number(of.postgres)}` : '');
  const cells = rows.map((row) => [
    row.work,
    row.unit,
    number(row.product),
    number(row.limit),
    row.shown,
    row.budget,
    row.met ? 'yes' : 'no',
    cpu(row.cpuMs),
    cpu(row.limitCpuMs),
    row.statements === undefined ? '' : number(row.statements),
    row.buffers ? number(row.buffers.product) : '',
    row.buffers ? number(row.buffers.limit) : '',
    row.note ?? '',
  ]);
  const all = [HEAD, ...cells];
  const widths = HEAD.map((_, column) => Math.max(3, ...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEAD), rule, ...cells.map(line)].join('\n');
}
