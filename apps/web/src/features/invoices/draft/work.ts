import type { BillableDisbursement, BillableEntry, InvoiceLine } from '../invoice-types.js';

/** Something that could stand on a draft: time, or a cost. */
export type Work =
  | (Omit<BillableEntry, 'minutes'> & { type: 'time'; minutes: number })
  | (BillableDisbursement & { type: 'disbursement'; minutes: null });

/** What is being asked about it. */
export type WorkDialog =
  { kind: 'defer'; work: Work } | { kind: 'adjust'; works: readonly Work[] } | { kind: 'text'; line: InvoiceLine };
