import type { UnitOfWork } from './unit-of-work.js';

/**
 * To be called between the batches of whoever writes thousands of rows: tables that have more than doubled get new statistics, and
 * with them plans that fit their size.
 */
export const analyzeGrown = (uow: UnitOfWork): Promise<unknown> => uow.execute('SELECT analyze_grown()');
