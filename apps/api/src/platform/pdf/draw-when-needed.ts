import type { DrawnDocument, DrawOptions } from './draw-document.js';
import type { DocumentData } from './document-data.js';

/** Loads what draws with the first document: the API's own thread never does, and fonts and PDF take 6 MB. */
export async function drawDocument(data: DocumentData, options?: DrawOptions): Promise<DrawnDocument> {
  const draw = await import('./draw-document.js');
  return draw.drawDocument(data, options);
}
