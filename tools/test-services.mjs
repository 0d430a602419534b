/**
 * PostgreSQL and Valkey for tests, without durability, for as long as this runs (Ctrl-C ends them). Where they are is
 * written to .data/test-services.json; several test runs may share them. `--background` returns once they are ready.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestServices, TEST_DIR } from './lib/test-services.mjs';

const self = fileURLToPath(import.meta.url);

if (process.argv.includes('--background')) {
  mkdirSync(TEST_DIR, { recursive: true });
  const log = openSync(path.join(TEST_DIR, 'services.log'), 'a');
  const child = spawn(process.execPath, [self], { detached: true, stdio: ['ignore', log, log, 'ipc'] });
  const outcome = await new Promise((resolve) => {
    child.once('message', resolve);
    child.once('exit', () => resolve(undefined));
  });
  process.stdout.write(
    outcome ? `${JSON.stringify(outcome)}\n` : `Test services did not start; see ${TEST_DIR}/services.log\n`,
  );
  process.exit(outcome ? 0 : 1);
}

const services = await startTestServices();
process.stdout.write(`${JSON.stringify(services.info)}\n`);
if (process.connected) process.send(services.info, () => process.disconnect());
const stop = () => services.stop().then(() => process.exit(0));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, stop);
