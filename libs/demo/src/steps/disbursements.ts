import type { Kept } from '../api.js';
import { atOnce } from '../at-once.js';
import { DISBURSEMENTS } from '../practice/disbursements.js';
import { say } from '../texts.js';
import { CALLS_AT_ONCE, type DemoRun } from './run.js';

/** Answers the ids of those that stay in WIP. */
export async function addDisbursements(run: DemoRun): Promise<string[]> {
  const staying = await atOnce(CALLS_AT_ONCE, DISBURSEMENTS, async ({ on, client, text, amountMinor, kind, stays }) => {
    const date = run.calendar.day(on);
    const { id } = await run.ask<Kept>('POST', '/disbursements', {
      clientId: run.clients[client],
      date,
      description: say(text, date),
      amountMinor,
      kind,
    });
    run.tick('Disbursements');
    return stays ? [id] : [];
  });
  return staying.flat();
}
