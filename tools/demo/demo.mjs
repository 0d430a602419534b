/**
 * npm run demo: makes a demo practice in the app that runs, and tells how to sign in to it. Each run makes another one.
 */
import { randomBytes } from 'node:crypto';
import { buildIfChanged } from '../lib/build.mjs';
import { readSettings } from '../lib/settings.mjs';
import { findApp } from './find-app.mjs';
import { progressLine } from './progress-line.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const fail = (text) => {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};

const appUrl = await findApp(readSettings());
if (appUrl) await fill(appUrl);
else if (process.env.APP_URL)
  fail(`Nothing answers at ${process.env.APP_URL}. Is APP_URL right, and does the app run?`);
else fail('AtlasOS is not running. Start it first with `npm start`, and run `npm run demo` in a second window.');

async function fill(appUrl) {
  await buildIfChanged({ onBuild: () => say('Building …') });
  const [{ DEMO_ZONE, fetchApi, fillDemo }, { localDate }] = await Promise.all([
    import('@atlasos/demo'),
    import('@atlasos/domain'),
  ]);
  const account = {
    email: `lerato+${randomBytes(3).toString('hex')}@maseko.example`,
    password: randomBytes(12).toString('base64url'),
  };
  const progress = progressLine(process.stdout);
  try {
    const today = localDate(new Date(), DEMO_ZONE);
    await fillDemo(fetchApi(appUrl), { today, account, running: true, onProgress: progress.show });
    progress.end();
  } catch (error) {
    progress.end();
    return fail(reason(error));
  }
  say(`
  Maseko Accounting is there: 18 clients, four months of work, invoices, two drafts.

    Sign in at  ${appUrl}
    Email       ${account.email}
    Password    ${account.password}
`);
}

function reason(error) {
  if (error.code === 'sign_up_closed')
    return 'This installation takes no new practices. Start it with SIGN_UP=open, and try again.';
  return `The demo could not be finished: ${error.message}`;
}
