export { InvoicingModule } from './invoicing.module.js';
export { mailContacts } from './mail/contacts.query.js';
export type { Contact } from './mail/document-to-send.js';
export { SendProposalResponse } from './http/document.dto.js';
export { partiesToPrint } from './print/printed-parties.js';
