import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import { ask } from './ask.js';

/** The connection sends all that `work` asks for at once, without waiting for answers in between. */
export function inOneTrip<Answers extends readonly unknown[]>(client: PoolClient, work: () => Answers) {
  const { stream } = (client as PoolClient & { connection: { stream: Socket } }).connection;
  stream.cork();
  try {
    return Promise.all(work());
  } finally {
    stream.uncork();
  }
}

export async function commit(client: PoolClient): Promise<void> {
  // COMMIT of a failed transaction answers ROLLBACK without an error.
  const { command } = await ask(client, 'COMMIT');
  if (command !== 'COMMIT') throw new Error('The transaction could not be committed.');
}
