import type { Visitor } from '../../support/visitor.js';
import { sendCsv } from '../full-practice.js';

export async function bringFile(me: Visitor, finish: () => Promise<unknown>): Promise<void> {
  const { id, version } = await sendCsv(me, 'Date,Client,Service,Hours\n2026-11-20,Rooibos & Rye,Tax,1\n');
  await me.ok('PATCH', `/imports/${id}`, { version, dateOrder: 'dmy' });
  for (const step of ['check', 'run', 'undo']) {
    await me.ok('POST', `/imports/${id}/${step}`);
    await finish();
    await me.ok('GET', `/imports/${id}`);
    await me.ok('GET', `/imports/${id}/problems`);
  }
  await me.ok('GET', '/imports');
}
