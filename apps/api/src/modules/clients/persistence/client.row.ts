import type { Grouping, RoundingPolicy, WipAlert } from '@atlasos/domain';
import type { ClientKind, ClientStatus } from '../http/client.dto.js';

export interface ContactRow {
  id: string;
  name: string;
  email: string | null;
  portalAccess: boolean;
}

export interface ClientRow {
  [column: string]: unknown;
  id: string;
  version: number;
  reference: string;
  name: string;
  kind: ClientKind;
  status: ClientStatus;
  contacts: ContactRow[];
  billingAddress: string;
  vatNumber: string | null;
  paymentTermsDays: number | null;
  rounding: RoundingPolicy | null;
  wipAlert: WipAlert | { off: true } | null;
  invoiceGrouping: Grouping | null;
  notes: string;
  createdAt: Date;
}
