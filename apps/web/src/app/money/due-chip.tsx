import { daysBetween } from '@atlasos/domain';
import { Chip, usePracticeFormat } from '@atlasos/ui';

const SOON_DAYS = 3;

/** How late an open invoice is, or when it is due. */
export function DueChip({ dueDate }: { dueDate: string }) {
  const { today } = usePracticeFormat();
  const late = daysBetween(dueDate, today());
  if (late > 0) return <Chip tone="brick">{late === 1 ? '1 day late' : `${late} days late`}</Chip>;
  if (late === 0) return <Chip tone="ochre">Due today</Chip>;
  return (
    <Chip tone={late >= -SOON_DAYS ? 'ochre' : 'neutral'}>{late === -1 ? 'Due tomorrow' : `Due in ${-late} days`}</Chip>
  );
}
