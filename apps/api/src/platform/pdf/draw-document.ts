import type { DocumentData } from './document-data.js';

/** A logo as `normaliseLogo` made it. */
export interface LogoImage {
  contentType: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
}

export interface DrawOptions {
  /** wanted when `supplier.logoId` is set */
  logo?: LogoImage | null;
}

export interface DrawnDocument {
  bytes: Buffer;
  pages: number;
  /** characters that no embedded font has, each once, printed as ▯ */
  missing: string[];
}

/** Draws a document as PDF, A4: same data, same bytes. Some tens of milliseconds a page: never on a request's thread. */
export async function drawDocument(data: DocumentData, options: DrawOptions = {}): Promise<DrawnDocument> {
  throw new Error(`Not drawn yet: ${data.documentId} ${String(options.logo)}`);
}
