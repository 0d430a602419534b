import { DurationInput, MoneyInput, Segmented } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { ServiceBox } from '../../../app/work/work-boxes.js';
import { usualRateQuery } from '../quote-queries.js';
import type { EditedLine } from './editor-lines.js';
import classes from './quote-editor.module.css';

const DISBURSEMENTS = [
  { value: 'agent', label: 'As agent' },
  { value: 'recovered', label: 'Recovered' },
] as const;

interface LineFiguresProps {
  line: EditedLine;
  clientId: string;
  onChange: (next: Partial<EditedLine>) => void;
}

/** Hours × rate, a fee, or what will be spent. */
export function LineFigures({ line, clientId, onChange }: LineFiguresProps) {
  if (line.kind === 'hours') return <Hours line={line} clientId={clientId} onChange={onChange} />;
  return (
    <>
      <MoneyInput
        aria-label="Price"
        className={classes.money}
        value={line.unitPriceMinor}
        onChange={(unitPriceMinor) => onChange({ unitPriceMinor })}
      />
      {line.kind === 'disbursement' ? (
        <Segmented
          label="Kind of disbursement"
          options={DISBURSEMENTS}
          value={line.disbursementKind ?? 'agent'}
          onChange={(disbursementKind) =>
            onChange({ disbursementKind, taxCode: disbursementKind === 'agent' ? 'out_of_scope' : 'standard' })
          }
        />
      ) : null}
    </>
  );
}

function Hours({ line, clientId, onChange }: LineFiguresProps) {
  const rate = useQuery(usualRateQuery(clientId, line.serviceTypeId));
  const usual = rate.data?.hourlyRateMinor ?? null;
  return (
    <>
      <div className={classes.service}>
        <ServiceBox
          label=""
          aria-label="Service"
          placeholder="Service"
          value={line.serviceTypeId}
          clientId={clientId}
          clearable
          onChange={(serviceTypeId) =>
            // A rate that nobody has changed follows the service.
            onChange({ serviceTypeId, ...(line.hourlyRateMinor === usual ? { hourlyRateMinor: null } : {}) })
          }
        />
      </div>
      <DurationInput
        aria-label="Estimated hours"
        planned
        className={classes.duration}
        value={line.estimatedMinutes}
        onChange={(estimatedMinutes) => onChange({ estimatedMinutes })}
      />
      <span aria-hidden>×</span>
      <MoneyInput
        aria-label="Rate an hour"
        className={classes.money}
        value={line.hourlyRateMinor ?? usual}
        onChange={(hourlyRateMinor) => onChange({ hourlyRateMinor })}
      />
    </>
  );
}
