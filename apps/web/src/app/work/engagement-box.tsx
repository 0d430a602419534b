import { ComboBox } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { allItems } from './all-items.js';

interface EngagementBoxProps {
  clientId: string | null;
  value: string | null;
  onChange: (id: string | null) => void;
  className?: string | undefined;
  disabled?: boolean;
  error?: string | undefined;
}

/** Which agreed work of the client; stays out of sight while the client has none. */
export function EngagementBox({ clientId, value, className, ...rest }: EngagementBoxProps) {
  const { data = [] } = useQuery(allItems('/api/v1/engagements'));
  const options = data
    .filter(
      (each) =>
        each.id === value || (each.clientId === clientId && (each.status === 'active' || each.status === 'paused')),
    )
    .map(({ id, title }) => ({ id, label: title }));
  if (clientId === null || options.length === 0) return null;
  return (
    <div className={className}>
      <ComboBox label="Engagement" placeholder="None" options={options} clearable value={value} {...rest} />
    </div>
  );
}
