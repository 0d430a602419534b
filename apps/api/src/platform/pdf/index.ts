export type * from './document-data.js';
export { drawDocument, type DrawnDocument, type DrawOptions } from './draw-document.js';
export type { LogoImage } from './logo/logo-for-print.js';
export { PdfModule } from './pdf.module.js';
export { PreviewThread, type PreviewLimits } from './preview/preview-thread.js';
