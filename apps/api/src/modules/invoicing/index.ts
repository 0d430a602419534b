export { InvoicingModule } from './invoicing.module.js';
export { mailContacts } from './mail/contacts.query.js';
export { cut, type Contact, type DocumentToSend } from './mail/document-to-send.js';
export { SendProposalResponse } from './http/document.dto.js';
export { frozenParties, partiesToPrint } from './print/printed-parties.js';
export { deliveryAnswer, pdfAnswer } from './http/document-routes.js';
export { sendDocument } from './mail/send-document.command.js';
export { takeNumber } from './persistence/take-number.js';
export { parties } from './print/parties.query.js';
