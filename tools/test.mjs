/**
 * npm test                              everything
 * npm test -- unit [pattern…]           types, lint, drift, unit, services or browser; patterns are parts of spec paths
 *
 * The last line is always `N passed, N failed`. Each project's types, each lint tool and each drift check count as one.
 */
import { buildIfChanged } from './lib/build.mjs';
import { CHECKS } from './lib/checks.mjs';
import { runJest } from './lib/run-jest.mjs';
import { runningTestServices, startTestServices } from './lib/test-services.mjs';

const SPECS = ['unit', 'services', 'browser'];
const PARTS = [...Object.keys(CHECKS), ...SPECS];

const [part, ...patterns] = process.argv.slice(2);
if (part && !PARTS.includes(part)) {
  process.stderr.write(`There is no part "${part}"; there are: ${PARTS.join(', ')}.\n`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
const say = (text) => process.stdout.write(`${text}\n`);
let services;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void finish(130));

for (const name of part ? [part] : PARTS) {
  const startedAt = performance.now();
  say(`\n── ${name}`);
  const { passed, failed } = await runPart(name);
  total.passed += passed;
  total.failed += failed;
  say(`   ${passed} passed, ${failed} failed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
await finish(total.failed || !total.passed ? 1 : 0);

/** A part that breaks down, such as by a failed build, counts as one failure and lets the others run. */
async function runPart(name) {
  try {
    return CHECKS[name] ? await runChecks(name) : await runSpecs(name);
  } catch (error) {
    say(error.message);
    return { passed: 0, failed: 1 };
  }
}

async function runChecks(name) {
  const outcomes = await Promise.all((await CHECKS[name]()).map(runCheck));
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed };
}

async function runCheck({ title, run }) {
  const { ok, output } = await run();
  say(`   ${ok ? '✓' : '✗'} ${title}`);
  if (!ok) say(output);
  return ok;
}

async function runSpecs(project) {
  if (project !== 'unit' && !runningTestServices()) services ??= await startTestServices();
  if (project === 'browser') await buildIfChanged({ onBuild: () => say('   building …') });
  return runJest(project, patterns);
}

async function finish(code) {
  await services?.stop();
  say(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(code);
}
