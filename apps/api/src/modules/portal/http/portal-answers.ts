import { notFound } from '../../../platform/errors/app-error.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';

/** No cache between the client and us may keep what is theirs. */
export const PRIVATE = { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' };

const RETRY_AFTER_SECONDS = '1';

/** The stored bytes; while they are drawn, 202. */
export function pdfAnswer(pdf: { bytes: Buffer | null; number: string } | undefined): HttpAnswer {
  if (!pdf?.bytes) return new HttpAnswer(202, undefined, { 'Retry-After': RETRY_AFTER_SECONDS });
  return new HttpAnswer(200, pdf.bytes, {
    ...PRIVATE,
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${pdf.number.replace(/[^\w.-]+/g, '-')}.pdf"`,
    'X-Content-Type-Options': 'nosniff',
  });
}

export function logoAnswer(logo: { bytes: Buffer; contentType: string; sha256: Buffer } | undefined): HttpAnswer {
  if (!logo) throw notFound();
  return new HttpAnswer(200, logo.bytes, {
    'Content-Type': logo.contentType,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-cache',
    ETag: `"${logo.sha256.toString('hex')}"`,
  });
}
