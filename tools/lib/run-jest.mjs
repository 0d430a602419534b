import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root } from './settings.mjs';

/** How long a test that goes through pages may take, in ms: only what hangs is stopped, on a slow machine too. */
const BROWSER_PATIENCE = 600_000;

const RESULTS = path.join(root, 'test-results');

/** Runs one project of jest.config.mjs. A spec that cannot even be loaded, and a test that is skipped, count as failed. */
export async function runJest(project, patterns) {
  const file = path.join(RESULTS, `${project}.json`);
  mkdirSync(RESULTS, { recursive: true });
  rmSync(file, { force: true });
  const args = [
    ...[
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      path.join(root, 'node_modules/jest/bin/jest.js'),
    ],
    ...[
      '--selectProjects',
      project,
      '--json',
      '--outputFile',
      file,
      `--maxWorkers=${Math.max(2, availableParallelism())}`,
    ],
    ...(project === 'browser' ? [`--testTimeout=${BROWSER_PATIENCE}`] : []),
    ...(process.env.CI ? ['--ci'] : []),
    ...patterns.flatMap((pattern) => ['--testPathPatterns', pattern]),
  ];
  const code = await run(args);
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report;
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
  // Jest has reasons to fail beyond its tests, such as finding none.
  return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}

function run(args) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 1],
  });
  const end = () => child.kill();
  process.once('exit', end);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => process.off('exit', end));
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
