import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { readConfig } from './platform/config/config.js';
import { JobWorker } from './platform/outbox/worker.module.js';
import { workerModule } from './worker-app.js';

const app = await NestFactory.createApplicationContext(workerModule(readConfig(process.env)), {
  bufferLogs: true,
  abortOnError: false,
});
app.useLogger(app.get(Logger));
app.get(JobWorker).start();

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

// Whoever starts the worker waits for this line, whatever the level of the log.
process.stdout.write(`${JSON.stringify({ level: 30, time: Date.now(), pid: process.pid, msg: 'worker ready' })}\n`);

/** Finishes what it does, begins nothing more, and lets go of Redis and PostgreSQL. */
async function stop(): Promise<void> {
  await app.get(JobWorker).stop();
  await app.close();
  process.exit(0);
}
