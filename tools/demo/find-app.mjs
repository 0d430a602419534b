import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ANSWER_TIMEOUT_MS = 3_000;

/**
 * Where the app runs: APP_URL, else where `npm start` says it does, else localhost on PORT. Undefined when nothing
 * answers there.
 */
export async function findApp({ dataDir, port }, env = process.env) {
  const places = env.APP_URL ? [env.APP_URL] : [publishedBy(dataDir), `http://localhost:${port}`];
  for (const place of places.filter(Boolean)) {
    const address = place.replace(/\/+$/, '');
    if (await answers(`${address}/api/health/live`)) return address;
  }
  return undefined;
}

/** `npm start` leaves a note in DATA_DIR for as long as it runs. */
function publishedBy(dataDir) {
  const note = path.join(dataDir, 'running.json');
  return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).appUrl : undefined;
}

const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
