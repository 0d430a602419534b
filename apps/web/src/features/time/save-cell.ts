import type { IsoDate } from '@atlasos/domain';
import { client } from '../../app/api.js';
import { workChanged } from '../../app/work/work-changed.js';
import { deleteEntry, patchEntry } from './save-entry.js';
import type { CellChange, WeekRow } from './week-grid.js';

/** Time in a row is billable unless all that stands in it is not. */
const isBillable = ({ entries }: WeekRow): boolean => entries.length === 0 || entries.some(({ billable }) => billable);

/** Brings one cell to the server. */
export async function saveCell(row: WeekRow, date: IsoDate, change: CellChange): Promise<void> {
  if (change.kind === 'create') {
    const { clientId, serviceTypeId } = row;
    await client.POST('/api/v1/time-entries', {
      body: { clientId, serviceTypeId, date, minutes: change.minutes, billable: isBillable(row) },
    });
    await workChanged();
  } else if (change.kind === 'change') {
    await patchEntry(change.entry.id, { minutes: change.minutes, version: change.entry.version });
  } else if (change.kind === 'delete') {
    await deleteEntry(change.entry);
  }
}
