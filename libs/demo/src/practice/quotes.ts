import type { ClientKey } from './clients.js';
import type { ServiceKey } from './settings.js';

export interface DemoQuoteLine {
  kind: 'hours' | 'fixed_fee' | 'disbursement';
  description: string;
  service?: ServiceKey;
  estimatedMinutes?: number;
  hourlyRateMinor?: number;
  unitPriceMinor?: number;
  optional?: boolean;
}

export interface DemoQuote {
  client: ClientKey;
  /** Days from today until which it is open. */
  openDays: number;
  lines: readonly DemoQuoteLine[];
  paymentTermsDays?: number;
  notes?: string;
  becomes: 'draft' | 'sent' | 'accepted' | 'declined' | 'under_way';
  /** Who answered, on the client's word. */
  name?: string;
}

const hours = (description: string, service: ServiceKey, h: number, hourlyRateMinor: number): DemoQuoteLine => ({
  kind: 'hours',
  description,
  service,
  estimatedMinutes: h * 60,
  hourlyRateMinor,
});
const fee = (description: string, unitPriceMinor: number): DemoQuoteLine => ({
  kind: 'fixed_fee',
  description,
  unitPriceMinor,
});
const option = (line: DemoQuoteLine): DemoQuoteLine => ({ ...line, optional: true });
const CIPC: DemoQuoteLine = { kind: 'disbursement', description: 'CIPC annual return fee', unitPriceMinor: 45_000 };

/** In the order in which they were written; the last one is being written just now, and is the one of the picture. */
export const QUOTES: readonly DemoQuote[] = [
  {
    client: 'bluecrane',
    openDays: 14,
    paymentTermsDays: 14,
    becomes: 'under_way',
    name: 'Sipho Dube',
    lines: [
      hours('Monthly bookkeeping and payroll\nThree depots, to trial balance', 'bookkeeping', 40, 85_000),
      option(hours('Training for the depot clerks', 'advisory', 4, 160_000)),
    ],
  },
  {
    client: 'tafelberg',
    openDays: 7,
    becomes: 'declined',
    name: 'Johan Malan',
    lines: [fee('Move to a new accounting system\nSet-up, opening balances and two months of help', 3_200_000)],
  },
  {
    client: 'umhlanga',
    openDays: 2,
    becomes: 'sent',
    lines: [
      fee('Annual financial statements to 28 February 2027\nIFRS for SMEs, compiled; one round of changes', 2_450_000),
      option(hours('Fringe benefits review', 'tax', 6, 160_000)),
    ],
  },
  {
    client: 'karoo',
    openDays: 14,
    becomes: 'accepted',
    name: 'Anel Botha',
    lines: [fee('Tax returns of the two directors, 2026\nProvisional returns included', 780_000)],
  },
  {
    client: 'karoo',
    openDays: 15,
    paymentTermsDays: 14,
    becomes: 'sent',
    notes: 'We spoke about the second shop on Tuesday. Tick what you would like to have beside it.',
    lines: [
      hours(
        'Cash-flow model for the second shop\nEighteen months, with a good and a lean season',
        'advisory',
        6,
        160_000,
      ),
      fee('Meeting with your bank\nWe prepare it and come along', 210_000),
      option(fee('Monthly review of the model, six months', 720_000)),
      option(hours('Training for the shop manager', 'advisory', 3, 160_000)),
    ],
  },
  {
    client: 'highveld',
    openDays: 15,
    paymentTermsDays: 14,
    becomes: 'draft',
    lines: [
      hours(
        'Section 12B claim for four solar sites\nSchedules, apportionment and a memo for the return',
        'tax',
        12,
        160_000,
      ),
      fee('Annual financial statements to 28 February 2027\nIFRS for SMEs, compiled; one round of changes', 2_850_000),
      CIPC,
      option(fee('Monthly management accounts, six months\nBy the 10th, with a one-page note', 2_880_000)),
      option(hours('Workshop for two bookkeepers\nHalf a day at your office in Centurion', 'advisory', 4, 160_000)),
    ],
  },
];

/** Work that was agreed without a quote. The first period of the retainer is still to come. */
export const RETAINER = {
  client: 'protea',
  title: 'Payroll and VAT, each month',
  feeMinor: 650_000,
  hoursBudgetMinutes: 360,
} as const satisfies { client: ClientKey; title: string; feeMinor: number; hoursBudgetMinutes: number };
