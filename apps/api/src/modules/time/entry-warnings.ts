import { ENTRY_MAX_MINUTES, formatDuration } from '@atlasos/domain';
import type { WorkContext } from './queries/work-context.query.js';

export interface EntryWarning {
  code: 'day_over_24h' | 'overlap' | 'trimmed' | 'incomplete';
  detail: string;
}

/** What is pointed out and not refused (DOMAIN rule 18). */
export function entryWarnings(context: Pick<WorkContext, 'dayMinutes' | 'overlaps'>, minutes: number): EntryWarning[] {
  const warnings: EntryWarning[] = [];
  const day = context.dayMinutes + minutes;
  if (day > ENTRY_MAX_MINUTES)
    warnings.push({ code: 'day_over_24h', detail: `This day now has ${formatDuration(day)}, more than 24 hours.` });
  if (context.overlaps > 0) {
    const others = context.overlaps === 1 ? 'another timed entry' : `${context.overlaps} other timed entries`;
    warnings.push({ code: 'overlap', detail: `This overlaps ${others}.` });
  }
  return warnings;
}
