export const PAYMENT_METHODS = ['eft', 'cash', 'card', 'other'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What has become of the money: on invoices or given back, some of it, none of it; or it did not hold. */
export const PAYMENT_STATUSES = ['allocated', 'partly_allocated', 'unallocated', 'reversed'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** The status as SQL on `ledger_payments`, for columns and filters alike. */
export const statusSql = (alias: string): string =>
  `CASE WHEN ${alias}.reversed THEN 'reversed' WHEN ${alias}.free_minor = 0 THEN 'allocated'
     WHEN ${alias}.free_minor = ${alias}.amount_minor THEN 'unallocated' ELSE 'partly_allocated' END`;
