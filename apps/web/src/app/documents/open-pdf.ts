import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export type OpenPdf = PDFDocumentProxy;

/** Only where a PDF is shown. */
export const loadReader = () => import('pdfjs-dist');

export async function openPdf(address: string): Promise<OpenPdf> {
  const reader = await loadReader();
  reader.GlobalWorkerOptions.workerSrc = workerAddress;
  const bytes = await fetch(address).then((response) => response.arrayBuffer());
  return reader.getDocument({ data: bytes }).promise;
}
