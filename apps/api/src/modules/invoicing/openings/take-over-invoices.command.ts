import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { keepPrints, publishAll } from '../../documents/index.js';
import { postOpenings } from '../../ledger/index.js';
import type { FrozenTerms } from '../print/frozen-terms.js';
import { partiesOf, type Parties } from '../print/parties.query.js';
import { printedParties } from '../print/printed-parties.js';
import { openingDocument, type OpeningInvoice } from './opening-document.js';

export const OPENING_HEADING = 'Opening balance';

const termsOf = (uow: UnitOfWork, both: Parties): FrozenTerms => ({
  heading: OPENING_HEADING,
  form: 'none',
  locale: uow.practice.locale,
  termsDays: uow.practice.paymentTermsDays,
  // Declared by the program that issued it: here it is an amount that is owed.
  vat: { vatRegistered: false, vatRateBps: 0, pricesIncludeVat: false },
  ...printedParties(uow, both),
});

/**
 * Takes over what is open of invoices that another program issued, in a few statements for any number. They are owed from their own
 * dates, count as opening balances and not as invoiced here, and take no number of ours. Answers their ids in order. The caller has
 * asked `openingRefusals`.
 */
export async function takeOverInvoices(
  uow: UnitOfWork,
  openings: readonly OpeningInvoice[],
  { publish }: { publish: boolean },
): Promise<string[]> {
  if (openings.length === 0) return [];
  const both = await partiesOf(uow, [...new Set(openings.map(({ clientId }) => clientId))]);
  const { currency } = uow.practice;
  const rows = openings.map((opening) => {
    const id = uuidv7();
    const terms = termsOf(uow, both.get(opening.clientId)!);
    return { ...opening, id, terms, data: openingDocument({ ...opening, id, createdAt: uow.now, currency, terms }) };
  });
  await uow.execute(
    `INSERT INTO invoices (practice_id, id, client_id, number, issue_date, due_date, up_to, currency, net_minor, total_minor,
       opening_total_minor, opening_vat_minor, terms, finalised_at)
     SELECT $1, id, "clientId", number, "issueDate", "dueDate", "issueDate", $3, "openMinor", "openMinor", "totalMinor", "vatMinor", terms, app_now()
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "clientId" uuid, number text, "issueDate" date, "dueDate" date, "openMinor" bigint,
       "totalMinor" bigint, "vatMinor" bigint, terms jsonb)`,
    [uow.practiceId, JSON.stringify(rows.map(({ data: _, ...row }) => row)), currency],
  );
  await keepPrints(
    uow,
    rows.map(({ id, clientId, number, data }) => ({ kind: 'invoice', documentId: id, clientId, number, data })),
  );
  await postOpenings(
    uow,
    rows.map(({ id, clientId, issueDate, dueDate, openMinor }) => ({
      invoiceId: id,
      clientId,
      issueDate,
      dueDate,
      totalMinor: openMinor,
    })),
  );
  const ids = rows.map(({ id }) => id);
  if (publish) await publishAll(uow, 'invoice', ids);
  return ids;
}

/** Takes opening balances out again that nothing has happened to: no payment, no write-off, no mail. Answers which went. */
export async function withdrawOpenings(uow: UnitOfWork, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const row = await uow.first<{ gone: string[] }>(`SELECT withdraw_openings($1::uuid[]) AS gone`, [ids]);
  return row?.gone ?? [];
}
