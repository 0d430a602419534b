import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { creditNoteQuery } from '../../app/queries.js';
import { DocumentView } from '../../parts/document-view.js';
import { Failed, Notice } from '../../parts/notice.js';

const route = getRouteApi('/frame/credit-notes/$creditNoteId');

export function CreditNotePage() {
  const { creditNoteId } = route.useParams();
  const { data: note, error, refetch } = useQuery(creditNoteQuery(creditNoteId));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!note) return <Notice title="Opening the credit note" busy />;
  return <DocumentView document={note} pdf={`/api/portal/v1/credit-notes/${creditNoteId}/pdf`} linked />;
}
