import { makeClientReference } from '@atlasos/domain';
import type { DemoClient } from './client.js';
import { MORE_CLIENTS } from './more-clients.js';

const MAIN_CLIENTS = {
  karoo: {
    name: 'Karoo Blooms (Pty) Ltd',
    kind: 'company',
    contacts: [
      { name: 'Anel Botha', email: 'anel@karooblooms.example', portalAccess: true },
      { name: 'Petrus Jantjies', email: 'workshop@karooblooms.example' },
    ],
    billingAddress: '27 Caledon Street\nGraaff-Reinet 6280',
    vatNumber: '4620183947',
    reference: makeClientReference('Karoo Blooms', 1042),
    notes: 'Payroll and UIF as a monthly retainer. Year-end in February.',
  },
  bluecrane: {
    name: 'Blue Crane Logistics (Pty) Ltd',
    kind: 'company',
    contacts: [{ name: 'Sipho Dube', email: 'sipho.dube@bluecrane.example', portalAccess: true }],
    billingAddress: '6 Marconi Road\nMontague Gardens\nCape Town 7441',
    vatNumber: '4700126602',
    paymentTermsDays: 30,
    reference: makeClientReference('Blue Crane Logistics', 1038),
  },
  tafelberg: {
    name: 'Tafelberg Joinery CC',
    kind: 'company',
    contacts: [{ name: 'Johan Malan', email: 'accounts@tafelberg.example', portalAccess: true }],
    billingAddress: '19 Ferrule Avenue\nMontague Gardens\nCape Town 7441',
    vatNumber: '4700169388',
    paymentTermsDays: 30,
    reference: makeClientReference('Tafelberg Joinery', 1021),
  },
  highveld: {
    name: 'Highveld Solar (Pty) Ltd',
    kind: 'company',
    contacts: [{ name: 'Naledi Mokoena', email: 'naledi@highveldsolar.example', portalAccess: true }],
    billingAddress: '8 Lenchen Avenue\nCenturion 0157',
    vatNumber: '4510277638',
  },
  umhlanga: {
    name: 'Umhlanga Dental Studio Inc.',
    kind: 'company',
    contacts: [
      { name: 'Dr Priya Naidoo', email: 'priya@umhlangadental.example', portalAccess: true },
      { name: 'Reception', email: 'reception@umhlangadental.example' },
    ],
    billingAddress: 'Suite 12, 4 Lagoon Drive\nUmhlanga Rocks 4320',
    vatNumber: '4700226436',
  },
  ndlovu: {
    name: 'Ndlovu Family Trust',
    kind: 'company',
    contacts: [{ name: 'Themba Ndlovu', email: 'themba@ndlovutrust.example', portalAccess: true }],
    billingAddress: 'PO Box 3120\nPietermaritzburg 3200',
    reference: makeClientReference('Ndlovu Family Trust', 1017),
  },
  rooibos: {
    name: 'Rooibos & Rye (Pty) Ltd',
    kind: 'company',
    contacts: [{ name: 'Chantal Fortuin', email: 'chantal@rooibosrye.example', portalAccess: true }],
    billingAddress: '61 Roeland Street\nCape Town 8001',
    vatNumber: '4700582986',
  },
  svdm: {
    name: 'S. van der Merwe',
    kind: 'individual',
    contacts: [{ name: 'Susanna van der Merwe', email: 'sue.vdm@mail.example', portalAccess: true }],
    billingAddress: '14 Andringa Street\nStellenbosch 7600',
    reference: makeClientReference('S. van der Merwe', 1029),
  },
  protea: {
    name: 'Protea Ridge Guest House',
    kind: 'company',
    contacts: [{ name: 'Marlene Adams', email: 'stay@protearidge.example', portalAccess: true }],
    billingAddress: '5 Franschhoek Pass Road\nFranschhoek 7690',
    vatNumber: '4700754130',
    reference: makeClientReference('Protea Ridge', 1051),
  },
  own: {
    name: 'Own practice',
    kind: 'company',
    wipAlert: { off: true },
    notes: 'Time that nobody is charged for.',
  },
} satisfies Record<string, DemoClient>;

export const CLIENTS = { ...MAIN_CLIENTS, ...MORE_CLIENTS };
export type ClientKey = keyof typeof CLIENTS;
export const CLIENT_KEYS = Object.keys(CLIENTS) as ClientKey[];
export const clientOf = (key: ClientKey): DemoClient => CLIENTS[key];

/** In no client's list any more once its last invoice is out. */
export const ARCHIVED: readonly ClientKey[] = ['langebaan'];
