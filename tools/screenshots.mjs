/** npm run screenshots: takes the picture in README.md anew, of the demo practice in the app as it is now. */
import { copyFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildIfChanged } from './lib/build.mjs';
import { runJest } from './lib/run-jest.mjs';
import { root } from './lib/settings.mjs';
import { runningTestServices, startTestServices } from './lib/test-services.mjs';

const TAKEN = path.join(root, 'test-results/screens/showcase.png');
const SHOWN = path.join(root, 'docs/screenshot.png');

const services = runningTestServices() ? undefined : await startTestServices();
try {
  await buildIfChanged();
  const { failed } = await runJest('browser', ['web/test/showcase']);
  if (failed) throw new Error('The page could not be shown; see above.');
  copyFileSync(TAKEN, SHOWN);
  process.stdout.write(`docs/screenshot.png: ${Math.ceil(statSync(SHOWN).size / 1024)} kB\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await services?.stop();
}
