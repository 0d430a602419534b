import { createHash } from 'node:crypto';
import { formatDate } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentData } from '../../../platform/pdf/index.js';
import { partiesToPrint } from '../../invoicing/index.js';
import type { Statement } from './statement.query.js';

export interface StatementToPrint {
  /** Stands for the content: the same statement twice is one document. */
  documentId: string;
  /** For the file name and the list of deliveries. */
  number: string;
  data: DocumentData;
}

/** A UUID (version 8) made of what is printed. */
function idOf(content: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** The print model of a statement, in the same hand as the invoices. */
export async function statementDocument(uow: UnitOfWork, statement: Statement): Promise<StatementToPrint> {
  const { reference, ...parties } = await partiesToPrint(uow, statement.clientId);
  const { from, to, form, openingMinor, closingMinor, buckets, creditMinor } = statement;
  const content: Omit<DocumentData, 'documentId' | 'createdAt'> = {
    model: 1,
    kind: 'statement',
    draft: false,
    heading: 'Statement',
    number: reference,
    issueDate: to,
    dueDate: null,
    locale: uow.practice.locale,
    currency: statement.currency,
    ...parties,
    orderReference: null,
    correction: null,
    sections: [],
    totals: noSums(closingMinor),
    statement: {
      form,
      from,
      to,
      openingMinor,
      closingMinor,
      buckets,
      creditMinor,
      lines: statement.lines.map(({ date, description, dueDate, originalMinor, amountMinor, balanceMinor }) => ({
        date,
        description,
        dueDate,
        originalMinor,
        amountMinor,
        balanceMinor,
      })),
    },
    notes: '',
    legalRemarks: [],
  };
  const documentId = idOf([uow.practiceId, content]);
  return {
    documentId,
    number: `Statement ${reference} ${to}`,
    data: { ...content, documentId, createdAt: `${to}T00:00:00Z` },
  };
}

/** A statement adds up no lines of its own: it only has what is owed in the end. */
const noSums = (closingMinor: number): DocumentData['totals'] => ({
  vatRegistered: false,
  pricesIncludeVat: false,
  subtotalMinor: closingMinor,
  discountMinor: 0,
  discountBps: null,
  agentMinor: 0,
  netMinor: closingMinor,
  vat: [],
  vatMinor: 0,
  totalMinor: closingMinor,
  settlements: [],
  dueMinor: closingMinor,
});

/** `Statement-KARB-1042-9-2026-11-26.pdf` */
export const statementFileName = ({ number }: StatementToPrint): string =>
  `${number.replace(/[^A-Za-z0-9._-]/g, '-')}.pdf`;

export const periodWords = ({ from, to, form }: Statement): string =>
  form === 'open_item' ? formatDate(to) : `${formatDate(from)} to ${formatDate(to)}`;
