import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { vatNumberWarnings } from '../../settings/index.js';
import type { ClientRow } from '../persistence/client.row.js';

export const presentClient = (uow: UnitOfWork, row: ClientRow) => ({
  ...row,
  warnings: vatNumberWarnings(row.vatNumber, { currency: uow.practice.currency, own: false }),
});
