import type { RoundingPolicy } from '@atlasos/domain';

export interface DemoClient {
  name: string;
  kind: 'company' | 'individual';
  status?: 'prospect' | 'active';
  contacts?: { name: string; email?: string; portalAccess?: boolean }[];
  billingAddress?: string;
  vatNumber?: string;
  paymentTermsDays?: number;
  reference?: string;
  rounding?: RoundingPolicy;
  wipAlert?: { off: true } | { valueMinor?: number; ageDays?: number };
  invoiceGrouping?: 'entry' | 'service' | 'single';
  notes?: string;
}
