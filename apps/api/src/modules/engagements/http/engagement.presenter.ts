import type { EngagementRow } from '../persistence/engagement-row.js';
import type { EngagementResponse } from './engagement.dto.js';

export const presentEngagement = (row: EngagementRow): EngagementResponse => ({
  id: row.id,
  version: row.version,
  clientId: row.clientId,
  clientName: row.clientName,
  title: row.title,
  status: row.status,
  billing: {
    kind: row.kind,
    feeMinor: row.feeMinor,
    capMinor: row.capMinor,
    interval: row.recurrence,
    startDate: row.startDate,
    endDate: row.endDate,
    taxCode: row.taxCode,
    milestones: row.milestones.map(({ id, title, dueDate, percentBps, amountMinor, reachedOn }) => ({
      id,
      title,
      dueDate,
      percentBps,
      amountMinor,
      reachedOn,
    })),
    hoursBudgetMinutes: row.hoursBudgetMinutes,
    depositMinor: row.depositMinor,
    paymentTermsDays: row.paymentTermsDays,
    hourlyRateMinor: row.hourlyRateMinor,
    rates: row.rates.map(({ serviceTypeId, hourlyRateMinor }) => ({ serviceTypeId, hourlyRateMinor })),
  },
  notes: row.notes,
  closedOn: row.closedOn,
  quoteId: row.quoteId,
  workedMinutes: row.workedMinutes,
  createdAt: row.createdAt.toISOString(),
});
