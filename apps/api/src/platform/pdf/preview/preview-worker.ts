import { parentPort } from 'node:worker_threads';
import { drawDocument } from '../draw-document.js';
import type { PreviewAnswer, PreviewTask } from './preview-messages.js';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread.');

port.on('message', ({ data, logo }: PreviewTask) => {
  drawDocument(data, { logo }).then(
    ({ bytes, pages, missing }) => {
      const own = new Uint8Array(bytes);
      port.postMessage({ drawn: { bytes: own, pages, missing } } satisfies PreviewAnswer, [own.buffer]);
    },
    (error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ error: message } satisfies PreviewAnswer);
    },
  );
});
