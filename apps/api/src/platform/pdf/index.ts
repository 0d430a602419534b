export type * from './document-data.js';
export { drawDocument, type DrawnDocument, type DrawOptions, type LogoImage } from './draw-document.js';
