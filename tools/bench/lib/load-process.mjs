/** A process of its own that puts load on a server, so that its work is not counted as the server's. */
import { HttpConnection, prepare } from './http-connection.mjs';

process.on('message', (job) =>
  run(job).then(
    (result) => process.send(result),
    (error) => process.send({ error: error.message }),
  ),
);

/** `connections` callers, each with one request under way, until `requests` are answered or `seconds` are over. */
async function run({ port, requests, connections, seconds = Infinity, count = Infinity, status }) {
  const prepared = requests.map((request) => ({ bytes: prepare(request), status: request.status ?? status }));
  const latenciesMs = [];
  let next = 0;
  const startedAt = performance.now();
  const isOver = () => next >= count || performance.now() - startedAt > seconds * 1000;
  const caller = async () => {
    const connection = new HttpConnection(port);
    try {
      while (!isOver()) {
        const { bytes, status: wanted } = prepared[next++ % prepared.length];
        const sentAt = performance.now();
        const answer = await connection.send(bytes);
        latenciesMs.push(performance.now() - sentAt);
        if (answer.status !== wanted) throw new Error(`Status ${answer.status}: ${answer.body().slice(0, 500)}`);
      }
    } finally {
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  return { latenciesMs, elapsedMs: performance.now() - startedAt };
}
