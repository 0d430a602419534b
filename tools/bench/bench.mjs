/**
 * npm run bench                                 every benchmark
 * npm run bench -- log-entry pdf                some of them
 * npm run bench -- wip --rows 100000,5000000
 * npm run bench -- memory --requests 20000
 *
 * Starts the built product and the bare limit on data of their own, measures both in turn, prints one table, and leaves it
 * as JSON in test-results/bench.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfChanged } from '../lib/build.mjs';
import { BENCHMARKS } from './benchmarks.mjs';
import { table } from './lib/report.mjs';
import { RESULTS, Stage } from './lib/stage.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '10000,100000,1000000' },
    requests: { type: 'string', default: '100000' },
  },
});
const sizes = values.rows.split(',').map(Number);
const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);
const unknown = names.filter((name) => !BENCHMARKS[name]);
if (unknown.length > 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write(`There are: ${Object.keys(BENCHMARKS).join(', ')}. --rows takes whole numbers with commas.\n`);
  process.exit(2);
}

await buildIfChanged({ onBuild: () => say('Building …') });
const rows = [];
let stage;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void Promise.resolve(stage?.close()).finally(() => process.exit(130)));

for (const name of names) {
  const startedAt = performance.now();
  const { run, onStage } = BENCHMARKS[name];
  try {
    stage = onStage ? await Stage.open() : undefined;
    const found = await run(stage, { sizes, requests: Number(values.requests) });
    rows.push(...found.map((row) => ({ benchmark: name, ...row })));
    say(`\n${name}, ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n${table(found)}`);
  } catch (error) {
    process.exitCode = 1;
    say(`${name} failed: ${error.stack}`);
  } finally {
    await stage?.close();
  }
}

if (names.length > 1) say(`\n${table(rows)}`);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(
  path.join(RESULTS, 'results.json'),
  JSON.stringify({ at: new Date().toISOString(), sizes, rows }, null, 2),
);
