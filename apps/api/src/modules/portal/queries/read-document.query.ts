import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { printOf, type DocumentKind } from '../../documents/index.js';
import { balancesOf } from '../../ledger/index.js';
import type { PortalDocument } from '../http/portal-document.presenter.js';
import { practiceMark } from './practice-mark.query.js';
import { creditsOn, paymentsOn } from './settlements.query.js';
import { timeMinutes } from './time-minutes.query.js';

/** A frozen document and where it stands today. Throws `not_found` for one that this transaction does not see. */
export async function readDocument(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<PortalDocument> {
  const print = await printOf(uow, kind, documentId);
  const common = { print, today: uow.today, mark: await practiceMark(uow) };
  if (kind !== 'invoice') return { ...common, balance: undefined, timeMinutes: [], payments: [], credits: [] };
  return {
    ...common,
    balance: (await balancesOf(uow, [documentId])).get(documentId),
    timeMinutes: await timeMinutes(uow, documentId),
    payments: await paymentsOn(uow, documentId),
    credits: await creditsOn(uow, documentId),
  };
}
