import { remind, sendDocuments, workDraft } from './every-route/documents.js';
import { bringFile } from './every-route/files.js';
import { askForDeposit, takeMoney } from './every-route/money.js';
import { agreeOnWork } from './every-route/offers.js';
import { readEverything } from './every-route/reading.js';
import { changeRecords, changeSettings, leave, listenToEvents, manageTokens } from './every-route/settings.js';
import { workEntries, workMany, workTimer } from './every-route/time.js';
import type { FullPractice } from './full-practice.js';

/** Uses every route that a practitioner has, successfully, at least once. */
export async function useEveryRoute(practice: FullPractice, finish: () => Promise<unknown>): Promise<void> {
  const { me, room, ids } = practice;
  await readEverything(me, ids);
  await changeSettings(me);
  await changeRecords(me, room);
  await me.ok('DELETE', `/clients/${ids.client}/portal-sessions/${ids.portalSession}`);
  await workTimer(me, room);
  await workEntries(me, room);
  await workMany(me, room);
  await workDraft(me, room);
  await sendDocuments(me, room, finish);
  await manageTokens(me);
  await listenToEvents(me, ids);
  await bringFile(me, finish);
  await me.ok('POST', '/archives');
  await me.ok('DELETE', `/archives/${ids.archive}`);
  await me.ok('POST', `/jobs/failed/${ids.failedJob}/retry`);
  await me.ok('POST', `/notifications/${ids.notification}/snooze`, { until: '2099-01-01' });
  await me.ok('POST', `/notifications/${ids.notification}/read`);
  await me.ok('POST', '/notifications/read-all');
  await remind(me, room, ids.invoice);
  await takeMoney(me, room, finish);
  await agreeOnWork(me, room, finish);
  await askForDeposit(me, room, finish);
  await leave(me);
}
