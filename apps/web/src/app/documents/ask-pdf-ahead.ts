import { askAhead } from '../ask-ahead.js';
import { loadReader } from './open-pdf.js';
import { pdfQuery } from './pdf-query.js';

/** For the loader of a page that shows a PDF, once it is opened: the file and what reads it come beside the page's script. */
export function askPdfAhead(path: string): Promise<void> {
  void loadReader().catch(() => undefined);
  return askAhead(pdfQuery(path));
}
