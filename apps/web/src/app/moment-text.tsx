import { formatDate, localDate, localTime } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';

/** `26 Nov 2026, 14:05`, where the practice is. */
export function MomentText({ at }: { at: string }) {
  const { timezone } = usePracticeFormat();
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {formatDate(localDate(at, timezone))}, {localTime(at, timezone).slice(0, 5)}
    </time>
  );
}
