import { makeClientReference } from '@atlasos/domain';
import type { DemoClient } from './client.js';

/** Smaller ones, each with something of its own: another rounding, other terms, another alphabet, no address. */
export const MORE_CLIENTS = {
  jacaranda: {
    name: 'Jacaranda Films (Pty) Ltd',
    kind: 'company',
    contacts: [{ name: 'Zanele Khumalo', email: 'production@jacarandafilms.example', portalAccess: true }],
    billingAddress: 'Studio 3, 22 Milner Street\nPretoria 0181',
    vatNumber: '4700775523',
    paymentTermsDays: 45,
    invoiceGrouping: 'service',
  },
  baobab: {
    name: 'Baobab Literacy Foundation NPC',
    kind: 'company',
    contacts: [{ name: 'Grace Sithole', email: 'grace@baobabliteracy.example' }],
    billingAddress: '9 Schoeman Street\nPolokwane 0699',
    rounding: { incrementMinutes: 15, mode: 'up' },
    wipAlert: { valueMinor: 1_500_000, ageDays: 60 },
  },
  lucja: {
    name: 'Łucja Wąsowska-Đurić',
    kind: 'individual',
    contacts: [{ name: 'Łucja Wąsowska-Đurić', email: 'lucja@wasowska.example', portalAccess: true }],
    billingAddress: '3 Kloof Nek Road\nTamboerskloof\nCape Town 8001',
    rounding: { incrementMinutes: 1, mode: 'nearest' },
    paymentTermsDays: 7,
    reference: makeClientReference('Lucja Wasowska', 1060),
  },
  papadopoulos: {
    name: 'Παπαδόπουλος & Υιοί Ελαιόλαδο',
    kind: 'company',
    contacts: [{ name: 'Νίκος Παπαδόπουλος', email: 'nikos@papadopoulos.example', portalAccess: true }],
    billingAddress: 'Λεωφόρος Νίκης 31\n546 24 Θεσσαλονίκη\nΕλλάδα',
    vatNumber: 'EL094014201',
    paymentTermsDays: 30,
    reference: makeClientReference('Papadopoulos Elaiolado', 1061),
  },
  ivanov: {
    name: 'Иванов и партнёры',
    kind: 'company',
    contacts: [{ name: 'Алексей Иванов', email: 'alexei@ivanov.example' }],
    billingAddress: '44 Katherine Street\nSandton 2196',
    vatNumber: '4700832571',
    reference: makeClientReference('Ivanov Partners', 1062),
  },
  dang: {
    name: 'Đặng Thị Hương',
    kind: 'individual',
    contacts: [{ name: 'Đặng Thị Hương', email: 'huong@nailbar.example' }],
    paymentTermsDays: 0,
    reference: makeClientReference('Dang Thi Huong', 1063),
  },
  langebaan: {
    name: 'Langebaan Surf School CC',
    kind: 'company',
    contacts: [{ name: 'Kobus Visser', email: 'kobus@langebaansurf.example' }],
    billingAddress: 'Main Beach, Bree Street\nLangebaan 7357',
    notes: 'Closed in August; books handed over.',
  },
  stormberg: {
    name: 'Stormberg Guest Farm',
    kind: 'individual',
    status: 'prospect',
    contacts: [{ name: 'Elmarie Steyn', email: 'elmarie@stormberg.example' }],
    notes: 'Asked for a proposal: bookkeeping and payroll for 9 people.',
  },
} satisfies Record<string, DemoClient>;
