import { setTimeout as wait } from 'node:timers/promises';

const STEP_MS = 250;

/** Answers at the next full step since it was asked, so that how long the work took cannot be told from outside. */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    const took = performance.now() - startedAt;
    await wait(Math.ceil(took / STEP_MS) * STEP_MS - took);
  }
}
