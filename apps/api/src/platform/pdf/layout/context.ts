import type { DocumentData } from '../document-data.js';
import type { Typesetter } from '../text/typesetter.js';
import type { Format } from './format.js';

/** What every block is made from. */
export interface DrawingContext {
  data: DocumentData;
  type: Typesetter;
  format: Format;
}
