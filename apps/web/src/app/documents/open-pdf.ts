import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export type OpenPdf = PDFDocumentProxy;

interface Reader {
  read(bytes: ArrayBuffer): Promise<OpenPdf>;
}

let reader: Promise<Reader> | undefined;

/** Only where a PDF is shown. One reader and its thread serve all documents; both start while the page is still on its way. */
export function loadReader(): Promise<Reader> {
  reader ??= startReader();
  return reader;
}

async function startReader(): Promise<Reader> {
  const thread = new Worker(workerAddress, { type: 'module' });
  const forget = () => {
    thread.terminate();
    reader = undefined;
  };
  // A thread that does not come says so here alone: what was asked of it would wait for ever.
  const fallen = new Promise<never>((_, reject) =>
    thread.addEventListener('error', () => reject(new Error('The PDF could not be shown. Try again.')), { once: true }),
  );
  fallen.catch(forget);
  try {
    const { getDocument, PDFWorker } = await import('pdfjs-dist');
    const worker = PDFWorker.create({ port: thread });
    return { read: (data) => Promise.race([getDocument({ data, worker }).promise, fallen]) };
  } catch (error) {
    forget();
    throw error;
  }
}

export async function openPdf(file: Blob): Promise<OpenPdf> {
  const [{ read }, bytes] = await Promise.all([loadReader(), file.arrayBuffer()]);
  return read(bytes);
}

/** The thread keeps a document until it is told to let go of it. */
export const closePdf = (pdf: OpenPdf): void => void pdf.loadingTask.destroy();
