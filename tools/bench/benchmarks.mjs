import beside from './benches/beside.bench.mjs';
import bundles from './benches/bundles.bench.mjs';
import exportOf from './benches/export.bench.mjs';
import importOf from './benches/import.bench.mjs';
import invoice from './benches/invoice.bench.mjs';
import logEntry from './benches/log-entry.bench.mjs';
import memory from './benches/memory.bench.mjs';
import newestOfClient from './benches/newest-of-client.bench.mjs';
import outbox from './benches/outbox.bench.mjs';
import pages from './benches/pages.bench.mjs';
import pdf from './benches/pdf.bench.mjs';
import revenue from './benches/revenue.bench.mjs';
import start from './benches/start.bench.mjs';
import webhooks from './benches/webhooks.bench.mjs';
import wipOpen from './benches/wip-open.bench.mjs';
import wip from './benches/wip.bench.mjs';

/** In the order in which they run. Each gets the stage, where it needs one, and the wanted sizes; it answers rows for the table. */
export const BENCHMARKS = {
  'log-entry': { run: logEntry, onStage: true },
  'newest-of-client': { run: newestOfClient, onStage: true },
  invoice: { run: invoice, onStage: true },
  wip: { run: wip, onStage: true },
  'wip-open': { run: wipOpen, onStage: true },
  revenue: { run: revenue, onStage: true },
  pdf: { run: pdf, onStage: true },
  outbox: { run: outbox, onStage: true },
  beside: { run: beside, onStage: true },
  export: { run: exportOf, onStage: true },
  import: { run: importOf, onStage: true },
  webhooks: { run: webhooks, onStage: true },
  memory: { run: memory, onStage: true },
  pages: { run: pages, onStage: true },
  start: { run: start },
  bundles: { run: bundles },
};
