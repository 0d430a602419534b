import type { Actor } from '../../../platform/database/actor.js';
import type { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import {
  presentDelivery,
  recordDownload,
  storedPdf,
  type DocumentKind,
  type RequestedDelivery,
} from '../../documents/index.js';
import { fileName } from '../mail/send-proposal.query.js';
import type { PdfDisposition } from './document.dto.js';

const RETRY_SECONDS = 1;

interface PdfWanted {
  kind: DocumentKind;
  id: string;
  ifNoneMatch: string | undefined;
  /** `inline`: it is looked at, which is no delivery. */
  disposition?: PdfDisposition;
  /** Refuses what may not be had. */
  check: (uow: UnitOfWork) => Promise<unknown>;
}

/** The stored bytes, recorded as a download unless they are only looked at; 202 while the worker draws them. */
export function pdfAnswer(database: Database, actor: Actor, wanted: PdfWanted): Promise<HttpAnswer> {
  return database.transaction(actor, async (uow) => {
    await wanted.check(uow);
    const pdf = await storedPdf(uow, wanted.kind, wanted.id);
    if (!pdf)
      return new HttpAnswer(202, undefined, { 'Retry-After': String(RETRY_SECONDS), 'Cache-Control': 'no-store' });
    const etag = `"${pdf.sha256}"`;
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
    if (wanted.ifNoneMatch === etag) return new HttpAnswer(304, undefined, headers);
    const disposition = wanted.disposition ?? 'attachment';
    if (disposition === 'attachment') await recordDownload(uow, wanted.kind, wanted.id);
    return new HttpAnswer(200, pdf.bytes, {
      ...headers,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `${disposition}; filename="${fileName(pdf.number)}"`,
      'X-Content-Type-Options': 'nosniff',
    });
  });
}

/** 202 with a delivery that was asked for now, 200 with the one that was there (DOMAIN rule 27). */
export const deliveryAnswer = ({ delivery, created }: RequestedDelivery): HttpAnswer =>
  new HttpAnswer(created ? 202 : 200, presentDelivery(delivery));
