import type { Contract, Operation, Schema } from './contract.js';
import { isId, typesOf } from './contract.js';
import type { RecordIds, RecordKind } from './full-practice.js';

/** What the ids in paths stand for, by the part of the path before them. */
const OF_PATH: Record<string, RecordKind> = {
  clients: 'client',
  'service-types': 'serviceType',
  rates: 'rate',
  tasks: 'task',
  'time-entries': 'timeEntry',
  disbursements: 'disbursement',
  invoices: 'draft',
  lines: 'draftLine',
  entries: 'draftedEntry',
  'credit-notes': 'creditNote',
  'api-tokens': 'apiToken',
  failed: 'failedJob',
  'webhook-endpoints': 'webhookEndpoint',
  'webhook-deliveries': 'webhookDelivery',
  'portal-sessions': 'portalSession',
  imports: 'import',
  payments: 'payment',
  'write-offs': 'writeOff',
  notifications: 'notification',
  quotes: 'quote',
  engagements: 'engagement',
  'deposit-requests': 'depositRequest',
  archives: 'archive',
};

/** Below `/invoices/{id}`, what only a finalised one allows. */
const OF_FINALISED =
  /\/invoices\/\{id\}\/(credit-notes|pdf|publish|unpublish|revoke-links|send|send-preview|deliveries|reminders|reminders\/off|reminders\/on|payments|mark-paid|apply-credit|links|links\/\{linkId\}\/revoke|write-off-balance|write-offs\/\{writeOffId\}\/reverse)$/;

/** Below `/quotes/{id}`, what only one that was sent allows. */
const OF_SENT =
  /\/quotes\/\{id\}\/(accept|decline|pdf|revise|deliveries|links|links\/\{linkId\}\/revoke|revoke-links|send)$/;

/** The mailed link of each kind of document. */
const LINK_OF: Record<string, RecordKind> = {
  invoices: 'invoiceLink',
  'credit-notes': 'creditNoteLink',
  quotes: 'quoteLink',
};

/** What id-valued fields of bodies and queries stand for. */
const OF_FIELD: Record<string, RecordKind> = {
  clientId: 'client',
  serviceTypeId: 'serviceType',
  taskId: 'task',
  engagementId: 'engagement',
  disbursementId: 'disbursement',
  timeEntryIds: 'timeEntry',
  disbursementIds: 'draftedDisbursement',
  invoiceId: 'invoice',
  lineId: 'invoiceLine',
  entityId: 'invoice',
  actor: 'user',
  endpointId: 'webhookEndpoint',
  optionalLineIds: 'quoteOption',
};

/** What the `id` of an item of a list stands for. */
const OF_ITEM: Record<string, RecordKind> = { contacts: 'contact', lines: 'quoteLine' };

/** Where a field of the same name means another record, or needs other fields beside it. */
const BODIES: Record<string, (ids: RecordIds) => Record<string, unknown>> = {
  'POST /api/v1/notifications/{id}/snooze': () => ({ until: '2099-01-01' }),
  'POST /api/v1/invoices/{id}/adjust': (ids) => ({ timeEntryIds: [ids.draftedEntry] }),
  'POST /api/v1/invoices/{id}/lines': () => ({ kind: 'fixed_fee', description: 'Advice', unitPriceMinor: 180_000 }),
  'POST /api/v1/invoices/{id}/credit-notes': (ids) => ({ lines: [{ lineId: ids.invoiceLine, amountMinor: 1 }] }),
  'POST /api/v1/invoices/{id}/send': () => ({ channels: ['portal'] }),
  'POST /api/v1/quotes/{id}/send': () => ({ channels: ['portal'] }),
  'POST /api/v1/credit-notes/{id}/send': () => ({ channels: ['portal'] }),
  'POST /api/v1/deposit-requests/{id}/send': () => ({ channels: ['portal'] }),
  'POST /api/v1/payments': () => ({ date: '2026-11-24' }),
  'POST /api/v1/payments/{id}/receipt/send': () => ({ channels: ['portal'] }),
  'POST /api/v1/payments/{id}/reverse': () => ({ date: '2026-11-24' }),
  'POST /api/v1/invoices/{id}/write-offs/{writeOffId}/reverse': () => ({ date: '2026-11-24' }),
  'POST /api/v1/payments/{id}/allocations': (ids) => ({ allocations: [{ invoiceId: ids.invoice, amountMinor: 1 }] }),
  'POST /api/v1/clients/{id}/refunds': () => ({ date: '2026-11-24', amountMinor: 1 }),
  'POST /api/v1/invoices/{id}/mark-paid': () => ({ date: '2026-11-24' }),
  'POST /api/v1/wip/work/defer': (ids) => ({ timeEntryIds: [ids.timeEntry], until: '2099-01-01' }),
  'POST /api/v1/wip/work/undefer': (ids) => ({ timeEntryIds: [ids.timeEntry] }),
  'POST /api/v1/wip/work/write-off': (ids) => ({ timeEntryIds: [ids.timeEntry] }),
  'POST /api/v1/rates': () => ({ effectiveFrom: '2098-01-01' }),
  'POST /api/v1/time-entries': (ids) => ({
    clientId: ids.client,
    serviceTypeId: ids.serviceType,
    date: '2026-11-20',
    minutes: 50,
  }),
  'PATCH /api/v1/rates/{id}': (ids) => ({ clientId: ids.client, effectiveFrom: '2099-01-01' }),
  'POST /api/v1/clients': () => ({ name: 'Blue Crane', kind: 'company', contacts: [{ name: 'Anel Botha' }] }),
  'PATCH /api/v1/clients/{id}': (ids) => ({ contacts: [{ id: ids.contact, name: 'Anel Botha' }] }),
};

/** Bodies in which one id excludes what stands beside it otherwise. */
const INSTEAD: Record<string, (id: string) => Record<string, unknown>> = {
  'POST /api/v1/invoices/{id}/lines timeEntryIds': (id) => ({ kind: 'time', timeEntryIds: [id] }),
  'POST /api/v1/invoices/{id}/lines disbursementId': (id) => ({ kind: 'disbursement', disbursementId: id }),
};

/** Paths whose record depends on the field under test: only a line of time holds entries. */
const ON_ANOTHER: Record<string, Partial<Record<string, RecordKind>>> = {
  'PATCH /api/v1/invoices/{id}/lines/{lineId} timeEntryIds': { lineId: 'draftTimeLine' },
};

/** A path parameter that is no id. */
const CHOICES: Record<string, string> = { '/api/v1/practice/templates/{kind}': 'invoice' };

export function recordOfParam({ template }: Operation, name: string): RecordKind | undefined {
  if (name === 'id' && OF_FINALISED.test(template)) return 'invoice';
  if (name === 'id' && OF_SENT.test(template)) return 'sentQuote';
  const parts = template.split('/');
  if (name === 'linkId') return LINK_OF[parts[3]!];
  const before = parts[parts.indexOf(`{${name}}`) - 1]!;
  if (name === 'disbursementId') return 'draftedDisbursement';
  return OF_PATH[before];
}

export const recordOfField = (name: string): RecordKind | undefined => OF_FIELD[name];

/** The path of an operation with one's own ids, or with others in their place. */
export function pathOf(operation: Operation, ids: RecordIds, instead: Record<string, string> = {}): string {
  return operation.pathParams.reduce((path, { name }) => {
    const kind = recordOfParam(operation, name);
    const value =
      instead[name] ??
      (kind ? ids[kind] : Object.entries(CHOICES).find(([t]) => operation.template.startsWith(t))?.[1]);
    if (value === undefined) throw new Error(`${operation.name}: no sample for {${name}}. Add one to samples.ts.`);
    return path.replace(`{${name}}`, value);
  }, operation.template);
}

/** A value that a field takes. */
export function sampleOf(contract: Contract, name: string, schema: Schema, ids: RecordIds): unknown {
  const inner = contract.resolve(schema);
  if (isId(inner)) return idOf(name, ids);
  if (schema.example !== undefined && !isId(inner.items ?? {})) return schema.example;
  if (inner.enum) return inner.enum[0];
  const [type] = typesOf(inner);
  if (type === 'array') return [sampleOf(contract, name, inner.items!, ids)];
  if (type === 'object' || inner.properties) return requiredOf(contract, inner, ids);
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return Math.max(1, Number(inner['minimum'] ?? 1));
  return 'Text';
}

function idOf(name: string, ids: RecordIds): string {
  const kind = recordOfField(name);
  if (!kind) throw new Error(`No sample for the id "${name}". Add one to samples.ts.`);
  return ids[kind];
}

/** The properties that an object must have. */
export function requiredOf(contract: Contract, schema: Schema, ids: RecordIds): Record<string, unknown> {
  const { properties = {}, required = [] } = contract.resolve(schema);
  return Object.fromEntries(required.map((name) => [name, sampleOf(contract, name, properties[name]!, ids)]));
}

/** The smallest body that an operation takes, of one's own records. */
export function bodyOf(contract: Contract, operation: Operation, ids: RecordIds): Record<string, unknown> {
  if (!operation.body) return {};
  const given = BODIES[operation.name]?.(ids) ?? {};
  return { ...requiredOf(contract, operation.body, ids), ...given };
}

export interface IdField {
  /** `clientId`, `lines/0/lineId` */
  pointer: string;
  /** Where it is sent. */
  path: string;
  kind: RecordKind;
  /** The operation's body with this id in that field. */
  bodyWith(id: string): Record<string, unknown>;
}

/** Every id-valued field of a body, however deep, with the body that carries it. */
export function idFieldsOf(contract: Contract, operation: Operation, ids: RecordIds): IdField[] {
  if (!operation.body) return [];
  const base = bodyOf(contract, operation, ids);
  const found: IdField[] = [];
  const { properties = {} } = contract.resolve(operation.body);
  for (const [name, schema] of Object.entries(properties)) {
    const inner = contract.resolve(schema);
    const instead = INSTEAD[`${operation.name} ${name}`];
    const elsewhere = Object.entries(ON_ANOTHER[`${operation.name} ${name}`] ?? {}).map(([param, kind]) => [
      param,
      ids[kind!],
    ]);
    const path = pathOf(operation, ids, Object.fromEntries(elsewhere) as Record<string, string>);
    const add = (pointer: string, field: string, wrap: (id: string) => unknown) => {
      const kind = field === 'id' ? OF_ITEM[name] : recordOfField(field);
      if (!kind) throw new Error(`${operation.name}: no sample for "${pointer}". Add one to samples.ts.`);
      found.push({ pointer, path, kind, bodyWith: (id) => instead?.(id) ?? { ...base, [name]: wrap(id) } });
    };
    if (isId(inner)) add(name, name, (id) => id);
    else if (inner.items && isId(contract.resolve(inner.items))) add(`${name}/0`, name, (id) => [id]);
    else if (inner.items) {
      const item = contract.resolve(inner.items);
      for (const [field, of] of Object.entries(item.properties ?? {})) {
        if (isId(contract.resolve(of))) {
          add(`${name}/0/${field}`, field, (id) => [{ ...requiredOf(contract, item, ids), [field]: id }]);
        }
      }
    }
  }
  return found;
}

/** Where the version of what a PATCH or PUT changes can be read. */
export function versionPathOf(operation: Operation, path: string): string | undefined {
  if (operation.method !== 'PATCH' && operation.method !== 'PUT') return undefined;
  if (path.endsWith('/me/password')) return undefined;
  return path.replace(/\/practice\/logo$/, '/practice').replace(/\/lines\/[^/]+$/, '');
}
