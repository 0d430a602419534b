import { formatDate, formatMonth, startOfMonth } from '@atlasos/domain';
import { DoubleRule, Money } from '@atlasos/ui';
import { api } from '../../app/api.js';
import classes from './wip.module.css';

/** Opening + added ± edited ± repriced − billed + released − written off = closing, for the month of the day chosen (DOMAIN rule 31). */
export function RollForward({ asOf }: { asOf: string }) {
  const from = startOfMonth(asOf);
  const { data } = api.useQuery('get', '/api/v1/wip/movements', { params: { query: { from, to: asOf } } });
  if (!data) return null;
  const steps = [
    { sign: '', label: `Opening, ${formatDate(from)}`, minor: data.openingMinor },
    { sign: '+', label: 'Added', minor: data.addedMinor },
    { sign: '±', label: 'Edited', minor: data.editedMinor },
    { sign: '±', label: 'Repriced', minor: data.repricedMinor },
    { sign: '−', label: 'Billed', minor: data.billedMinor },
    { sign: '+', label: 'Released', minor: data.releasedMinor },
    { sign: '−', label: 'Written off', minor: data.writtenOffMinor },
  ];
  return (
    <section className={classes.roll} aria-label="How it moved">
      <div>
        <b>{formatMonth(from)}</b>
        <span className={classes.note}>how it moved</span>
      </div>
      {steps.map(({ sign, label, minor }) => (
        <div key={label}>
          <span className={classes.note}>{label}</span>
          <span>
            {sign ? <i aria-hidden>{sign}</i> : null} <Money minor={minor} strong zero="amount" />
          </span>
        </div>
      ))}
      <div>
        <span className={classes.note}>{formatDate(asOf)}</span>
        <span>
          <i aria-hidden>=</i>{' '}
          <DoubleRule>
            <Money minor={data.closingMinor} strong zero="amount" />
          </DoubleRule>
        </span>
      </div>
    </section>
  );
}
