export const CLIENT_FIELDS = [
  'name',
  'kind',
  'contactName',
  'email',
  'address',
  'vatNumber',
  'paymentTermsDays',
] as const;
export type ClientField = (typeof CLIENT_FIELDS)[number];
export type ClientMapping = Partial<Record<ClientField, number>>;

const NAMES: Record<ClientField, string[]> = {
  name: ['name', 'client', 'client name', 'customer', 'company', 'company name', 'contact name', 'display name'],
  kind: ['kind', 'type'],
  contactName: ['contact', 'contact person', 'person', 'first name', 'attention'],
  email: ['email', 'e-mail', 'email address', 'emailaddress'],
  address: ['address', 'billing address', 'postal address', 'street'],
  vatNumber: ['vat number', 'vat no', 'vat', 'tax number', 'taxnumber'],
  paymentTermsDays: ['payment terms', 'terms', 'payment days', 'due days'],
};

/** Where each field of a client stands; what is not there is left out. */
export function proposeClientMapping(header: readonly string[]): ClientMapping {
  const names = header.map((name) => name.toLowerCase().replace(/^\*/, '').trim());
  const mapping: ClientMapping = {};
  for (const field of CLIENT_FIELDS) {
    const at = NAMES[field].map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) mapping[field] = at;
  }
  return mapping;
}
