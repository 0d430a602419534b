import { currencySymbol, formatAmount, formatDate } from '@atlasos/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CreditNoteItem, Home } from '../../app/api.js';
import { creditNotesQuery, homeQuery } from '../../app/queries.js';
import { ListPage } from '../../parts/list-page.js';

export function CreditNotesPage() {
  const list = useInfiniteQuery(creditNotesQuery);
  const { data: home } = useQuery(homeQuery);
  if (!home) return null;
  return (
    <ListPage title="Credit notes" list={list} empty="No credit note. One appears here when an invoice is corrected.">
      {(notes) => <CreditNotesTable notes={notes} home={home} />}
    </ListPage>
  );
}

function CreditNotesTable({ notes, home: { currency, locale } }: { notes: CreditNoteItem[]; home: Home }) {
  return (
    <table className="list">
      <caption>All credit notes, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Date</th>
          <th scope="col">Corrects</th>
          <th scope="col" className="amount">
            Amount, {currencySymbol(currency)}
          </th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <tr key={note.id}>
            <th scope="row">
              <Link to="/credit-notes/$creditNoteId" params={{ creditNoteId: note.id }}>
                {note.number}
              </Link>
            </th>
            <td>{formatDate(note.issueDate)}</td>
            <td>
              {note.invoiceId ? (
                <Link to="/invoices/$invoiceId" params={{ invoiceId: note.invoiceId }}>
                  {note.invoiceNumber}
                </Link>
              ) : (
                note.invoiceNumber
              )}
            </td>
            <td className="amount">{formatAmount(note.totalMinor, currency, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
