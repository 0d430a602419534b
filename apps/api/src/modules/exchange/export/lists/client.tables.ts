import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import {
  count,
  currency,
  date,
  minutes,
  money,
  moment,
  text,
  words,
  yesNo,
  type Table,
} from '../../../../platform/tables/table.js';
import { clients, type ClientRow } from '../../../clients/index.js';
import { rates, type RateRow } from '../../../rates/index.js';
import { limitedWip, type WipOfClient } from '../../../wip/index.js';
import type { ClientsFilterQuery, RatesFilterQuery, WipFilterQuery } from '../list-query.js';

export const clientsTable = (filter: ClientsFilterQuery): Table<ClientRow> => ({
  name: 'clients',
  title: 'Clients',
  columns: [
    text('Reference', (row) => row.reference),
    text('Client', (row) => row.name, 28),
    words('Kind', (row) => row.kind),
    words('Status', (row) => row.status),
    text('Contact', (row) => row.contacts[0]?.name ?? null, 24),
    text('Email', (row) => row.contacts[0]?.email ?? null, 28),
    text('Other contacts', (row) => othersOf(row), 36),
    text('Billing address', (row) => row.billingAddress, 36),
    text('VAT number', (row) => row.vatNumber),
    count('Payment terms (days)', (row) => row.paymentTermsDays),
    text('Notes', (row) => row.notes, 36),
    moment('Created', (row) => row.createdAt),
    text('Id', (row) => row.id, 38),
  ],
  page: (uow, { limit, cursor }) => clients(uow, { ...filter, limit, ...(cursor ? { cursor } : {}) }),
});

const othersOf = ({ contacts }: ClientRow): string =>
  contacts
    .slice(1)
    .map(({ name, email }) => (email ? `${name} <${email}>` : name))
    .join('; ');

interface NamedRate extends RateRow {
  clientName: string | null;
  serviceTypeName: string | null;
  engagementTitle: string | null;
}

export const ratesTable = (filter: RatesFilterQuery): Table<NamedRate> => ({
  name: 'rates',
  title: 'Rates',
  columns: [
    words('Applies to', (row) => row.scope),
    text('Client', (row) => row.clientName, 28),
    text('Service', (row) => row.serviceTypeName),
    text('Engagement', (row) => row.engagementTitle, 28),
    currency(),
    money('Hourly rate', (row) => row.hourlyRateMinor),
    date('From', (row) => row.effectiveFrom),
    date('Until before', (row) => row.effectiveTo),
    yesNo('In use', (row) => row.inUse),
    text('Id', (row) => row.id, 38),
  ],
  page: async (uow, { limit, cursor }) => {
    const page = await rates(uow, { ...filter, limit, ...(cursor ? { cursor } : {}) });
    return { ...page, items: await named(uow, page.items) };
  },
});

async function named(uow: UnitOfWork, rows: RateRow[]): Promise<NamedRate[]> {
  const names = await uow.query<Pick<NamedRate, 'id' | 'clientName' | 'serviceTypeName' | 'engagementTitle'>>(
    `SELECT r.id, c.name AS "clientName", s.name AS "serviceTypeName", e.title AS "engagementTitle" FROM rates r
     LEFT JOIN clients c ON c.practice_id = r.practice_id AND c.id = r.client_id
     LEFT JOIN service_types s ON s.practice_id = r.practice_id AND s.id = r.service_type_id
     LEFT JOIN engagements e ON e.practice_id = r.practice_id AND e.id = r.engagement_id
     WHERE r.practice_id = $1 AND r.id = ANY($2::uuid[])`,
    [uow.practiceId, rows.map(({ id }) => id)],
  );
  const byId = new Map(names.map((row) => [row.id, row]));
  return rows.map((row) => ({ ...row, ...byId.get(row.id)! }));
}

const AGES = ['0–30 days', '31–60 days', '61–90 days', '91 days and more'];

export const wipTable = (filter: WipFilterQuery): Table<WipOfClient> => ({
  name: 'wip',
  title: 'WIP by client',
  columns: [
    text('Client', (row) => row.clientName, 28),
    minutes('Time', (row) => row.minutes),
    currency(),
    money('Value', (row) => row.valueMinor),
    money('Deferred', (row) => row.deferredMinor),
    money('In draft', (row) => row.draftedMinor),
    date('Oldest', (row) => row.oldestDate),
    ...AGES.map((head, age) => money<WipOfClient>(head, (row) => row.buckets[age]!)),
    text('Client id', (row) => row.clientId, 38),
  ],
  page: async (uow) => {
    const { clients: all } = await limitedWip(uow, filter.asOf ?? uow.today);
    return { items: all.filter((row) => isShown(row, filter)), nextCursor: null };
  },
});

function isShown(row: WipOfClient & { overLimit: string | null }, { q = '', show = 'all' }: WipFilterQuery): boolean {
  const [, , older, oldest] = row.buckets;
  if (show === 'over' && row.overLimit === null) return false;
  if (show === 'old' && older! + oldest! <= 0) return false;
  return row.clientName.toLowerCase().includes(q.toLowerCase());
}
