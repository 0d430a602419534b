import { asReplica } from './sets.mjs';

const LINES = 8;

/** As many finalised invoices as wanted, their PDFs drawn. */
export async function seedDrawn(stage, practice, invoices) {
  const { headers, clients } = practice;
  for (let n = 0; n < invoices; n += 1) {
    // A day before all work, so that the draft holds nothing but what is put on it.
    const draft = await stage.call('/invoices', {
      headers,
      body: { clientId: clients[n % clients.length], upTo: '2000-01-01' },
    });
    for (let line = 0; line < LINES; line += 1)
      await stage.call(`/invoices/${draft.id}/lines`, {
        headers,
        body: {
          kind: 'fixed_fee',
          description: `Annual financial statements, part ${line + 1}`,
          unitPriceMinor: 100_000 + line,
        },
      });
    await stage.call(`/invoices/${draft.id}/finalise`, { headers });
  }
  await stage.outboxIsEmpty();
}

/** Has the worker draw all of them once more. */
export async function drawAgain(stage, { practiceId }) {
  await stage.sql.query('DELETE FROM document_pdfs WHERE practice_id = $1', [practiceId]);
  await stage.sql.query(
    `INSERT INTO outbox (practice_id, kind, payload)
     SELECT practice_id, 'document.draw_pdf', jsonb_build_object('kind', document_kind, 'documentId', document_id) FROM document_prints WHERE practice_id = $1`,
    [practiceId],
  );
  await stage.wake();
}

/** Has all of them print `data` instead of what was frozen. */
export const printInstead = (stage, { practiceId }, data) =>
  asReplica(stage.sql, (client) =>
    client.query('UPDATE document_prints SET data = $2 WHERE practice_id = $1', [practiceId, JSON.stringify(data)]),
  );
