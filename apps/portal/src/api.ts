/** One document as its link shows it. Money in minor units; dates YYYY-MM-DD. */
export interface PortalLine {
  kind: 'time' | 'fixed_fee' | 'disbursement';
  disbursementKind: 'agent' | 'recovered' | null;
  date: string | null;
  description: string;
  detail: string | null;
  quantity: string | null;
  minutes: number | null;
  rateMinor: number | null;
  amountMinor: number;
}

export interface PortalDocument {
  kind: 'invoice' | 'credit_note' | 'receipt' | 'statement';
  heading: string;
  number: string;
  practice: { name: string; email: string | null; phone: string | null };
  clientName: string;
  currency: string;
  locale: string;
  issueDate: string;
  dueDate: string | null;
  today: string;
  status: 'finalised' | 'partly_paid' | 'paid' | 'credited';
  lines: PortalLine[];
  discountMinor: number;
  vat: Array<{ taxCode: string; rateBps: number; baseMinor: number; vatMinor: number }>;
  pricesIncludeVat: boolean;
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  creditedMinor: number;
  paidMinor: number;
  balanceMinor: number;
  bankDetails: {
    bankName: string;
    branchCode: string;
    accountName: string;
    accountNumber: string;
    swift: string | null;
  } | null;
  reference: string;
  notes: string;
}

export class LinkProblem extends Error {
  constructor(readonly reason: 'expired' | 'unknown' | 'unreachable') {
    super(reason);
  }
}

const base = (token: string) => `/api/portal/v1/documents/${encodeURIComponent(token)}`;

export const pdfAddress = (token: string) => `${base(token)}/pdf`;

/** Throws LinkProblem when the link has expired, leads nowhere, or the server does not answer. */
export async function readDocument(token: string): Promise<PortalDocument> {
  const response = await fetch(base(token)).catch(() => undefined);
  if (!response || response.status >= 500) throw new LinkProblem('unreachable');
  if (response.status === 410) throw new LinkProblem('expired');
  if (!response.ok) throw new LinkProblem('unknown');
  return (await response.json()) as PortalDocument;
}

/** Tells the practice that its client has opened the document. Failing is of no consequence to the reader. */
export function recordView(token: string): void {
  void fetch(`${base(token)}/viewed`, { method: 'POST' }).catch(() => undefined);
}
