export { InvoicingModule } from './invoicing.module.js';
export { deliveryAnswer, pdfAnswer } from './http/document-routes.js';
export { cut, type DocumentToSend } from './mail/document-to-send.js';
export { sendDocument } from './mail/send-document.command.js';
export { takeNumber } from './persistence/take-number.js';
export { parties } from './print/parties.query.js';
export { frozenParties } from './print/terms-of-today.js';
