import type { CreditNoteView, ListedCreditNote } from '../queries/credit-notes.query.js';
import type { CreditNoteResponse, ListedCreditNoteResponse } from './credit-note.dto.js';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export const presentListedCreditNote = (note: ListedCreditNote): ListedCreditNoteResponse => ({
  id: note.id,
  version: 1,
  number: note.number,
  clientId: note.clientId,
  clientName: note.clientName,
  invoiceId: note.invoiceId,
  invoiceNumber: note.invoiceNumber,
  issueDate: note.issueDate,
  reason: note.reason,
  currency: note.currency,
  netMinor: note.netMinor,
  vatMinor: note.vatMinor,
  totalMinor: note.totalMinor,
  releasedTime: note.releasedTime,
  publishedAt: instant(note.publishedAt),
  sentAt: instant(note.sentAt),
  viewedAt: instant(note.viewedAt),
  createdAt: note.createdAt.toISOString(),
});

export const presentCreditNote = (note: CreditNoteView): CreditNoteResponse => ({
  ...presentListedCreditNote(note),
  lines: note.lines,
  vat: note.vat,
});
