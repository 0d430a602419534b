import PDFDocument from 'pdfkit';
import { documentBlocks } from './blocks/document-blocks.js';
import type { DocumentData } from './document-data.js';
import { Canvas, type OpenLogo } from './layout/canvas.js';
import { formatFor } from './layout/format.js';
import { framed, RUNNING_HEAD } from './layout/page-frame.js';
import { paginate } from './layout/paginate.js';
import { PAGE } from './layout/theme.js';
import { type LogoImage, logoForPrint } from './logo/logo-for-print.js';
import { cleanText } from './text/clean-text.js';
import { Typesetter } from './text/typesetter.js';

export interface DrawOptions {
  /** wanted when `supplier.logoId` is set */
  logo?: LogoImage | null;
}

export interface DrawnDocument {
  bytes: Buffer;
  pages: number;
  /** characters that no embedded font has, each once; a � stands for them on the page */
  missing: string[];
}

const ROOM = { firstTop: PAGE.top, top: PAGE.top + RUNNING_HEAD, bottom: PAGE.bottom };

/** Draws a document as PDF, A4: same data, same bytes. Some tens of milliseconds a page: never on a request's thread. */
export async function drawDocument(data: DocumentData, options: DrawOptions = {}): Promise<DrawnDocument> {
  // A final PDF is kept for good: rather none than one that lost its logo on the way.
  if (data.supplier.logoId !== null && !options.logo)
    throw new Error('The document has a logo, but its bytes were not given.');
  const pdf = openPdf(data);
  const bytes = collect(pdf);
  const logo = options.logo ? openLogo(pdf, options.logo) : null;
  const context = { data, type: new Typesetter(), format: formatFor(data) };

  const pages = paginate(documentBlocks(context, logo), ROOM);
  const canvas = new Canvas(pdf, logo);
  pages.forEach((body, index) => {
    pdf.addPage();
    for (const { block, y } of framed(context, body, index + 1, pages.length)) canvas.paint(block, y);
  });
  pdf.end();
  return { bytes: await bytes, pages: pages.length, missing: context.type.missingCharacters };
}

function openPdf(data: DocumentData): PDFKit.PDFDocument {
  const line = (text: string) => cleanText(text, false);
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: data.locale,
    displayTitle: true,
    font: '',
    info: {
      Title: line([data.heading, data.number ?? 'draft'].join(' ')),
      Author: line(data.supplier.name),
      Subject: line(data.recipient.name),
      Creator: 'AtlasOS',
      Producer: 'AtlasOS',
      // pdfkit makes the file id from all of this; the time of drawing must not be part of it.
      CreationDate: new Date(data.createdAt),
      Keywords: data.documentId,
    },
  });
}

function openLogo(pdf: PDFKit.PDFDocument, logo: LogoImage): OpenLogo {
  const opener = pdf as unknown as { openImage(source: Buffer): OpenLogo };
  return opener.openImage(logoForPrint(logo));
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
