export type * from './document-data.js';
export type { DrawnDocument, DrawOptions } from './draw-document.js';
export type { LogoImage } from './logo/logo-for-print.js';
export { drawDocument } from './draw-when-needed.js';
export { PdfModule } from './pdf.module.js';
export { PreviewThread, type PreviewLimits } from './preview/preview-thread.js';
