import type { components } from '@atlasos/api-client';
import type { Client, Contact } from './client.js';

/** What the drawer edits: the fields of a client that may be sent back. */
export type ClientFields = Pick<
  Client,
  | 'name'
  | 'kind'
  | 'status'
  | 'billingAddress'
  | 'vatNumber'
  | 'paymentTermsDays'
  | 'reference'
  | 'rounding'
  | 'wipAlert'
  | 'invoiceGrouping'
  | 'notes'
> & { contacts: Contact[] };

export const BLANK: ClientFields = {
  name: '',
  kind: 'company',
  status: 'active',
  contacts: [],
  billingAddress: '',
  vatNumber: null,
  paymentTermsDays: null,
  reference: '',
  rounding: null,
  wipAlert: null,
  invoiceGrouping: null,
  notes: '',
};

export const fieldsOf = (client: Client): ClientFields => ({
  name: client.name,
  kind: client.kind,
  status: client.status,
  contacts: client.contacts,
  billingAddress: client.billingAddress,
  vatNumber: client.vatNumber,
  paymentTermsDays: client.paymentTermsDays,
  reference: client.reference,
  rounding: client.rounding,
  wipAlert: client.wipAlert,
  invoiceGrouping: client.invoiceGrouping,
  notes: client.notes,
});

/** An empty text is none where the API says null; an empty reference is made by the server. */
function sendable(edits: Partial<ClientFields>): Partial<ClientFields> {
  const { reference, contacts, vatNumber, ...rest } = edits;
  return {
    ...rest,
    ...(reference?.trim() ? { reference: reference.trim() } : {}),
    ...(vatNumber === undefined ? {} : { vatNumber: vatNumber?.trim() || null }),
    ...(contacts ? { contacts: contacts.filter((contact) => !isBlank(contact)).map(sendableContact) } : {}),
  };
}

const isBlank = ({ id, name, email }: Contact): boolean => !id && !name.trim() && !email?.trim();

const sendableContact = ({ id, name, email, portalAccess }: Contact): Contact => ({
  ...(id ? { id } : {}),
  name: name.trim(),
  email: email?.trim() || null,
  portalAccess: portalAccess ?? false,
});

export const createBody = (edits: Partial<ClientFields>): components['schemas']['CreateClientDto'] => ({
  name: '',
  kind: BLANK.kind,
  ...sendable(edits),
});

export const patchBody = (edits: Partial<ClientFields>, version: number): components['schemas']['PatchClientDto'] => ({
  ...sendable(edits),
  version,
});
