export const PRACTICE = { practiceName: 'Maseko Accounting', name: 'Lerato Maseko' };

export const ZONE = 'Africa/Johannesburg';

/** Everything that documents print and that decides how work is billed. */
export const SETTINGS = {
  tagline: 'Lerato Maseko trading as Maseko Accounting\nAccountant and tax practitioner',
  address: 'Unit 4, 112 Bree Street\nCape Town 8001',
  email: 'lerato@maseko.example',
  phone: '021 555 0147',
  vatRegistered: true,
  vatNumber: '4870291356',
  vatRateBps: 1500,
  currency: 'ZAR',
  timezone: ZONE,
  locale: 'en-ZA',
  pricesIncludeVat: false,
  paymentTermsDays: 14,
  rounding: { incrementMinutes: 6, mode: 'up' },
  bankDetails: {
    bankName: 'Nedbank',
    branchCode: '198765',
    accountName: 'L Maseko',
    accountNumber: '1098 765 432',
  },
  maxTimerHours: 10,
};

/** When to be told of unbilled work; set last, so that work which the demo bills a moment later alarms nobody. */
export const WIP_ALERT = { valueMinor: 2_500_000, ageDays: 120 };

/** In the order of their colours. */
export const SERVICES = {
  bookkeeping: 'Bookkeeping',
  tax: 'Income tax & VAT',
  advisory: 'Advisory',
  payroll: 'Payroll',
  statements: 'Financial statements',
  admin: 'Practice admin',
} as const;

export type ServiceKey = keyof typeof SERVICES;
export const SERVICE_KEYS = Object.keys(SERVICES) as ServiceKey[];
