import type { DocumentData } from '../document-data.js';
import type { LogoImage } from '../logo/logo-for-print.js';

export interface PreviewTask {
  data: DocumentData;
  logo: LogoImage | null;
}

export type PreviewAnswer =
  | { drawn: { bytes: Uint8Array; pages: number; missing: string[] } }
  /** message and stack of what went wrong in the thread */
  | { error: string };
