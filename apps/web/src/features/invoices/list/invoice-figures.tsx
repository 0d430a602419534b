import { BigMoney, LoadingBlock } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { invoiceTotalsQuery } from './invoices-data.js';
import classes from './invoice-figures.module.css';

const count = (n: number, one: string) => (n === 1 ? `1 ${one}` : `${n} ${one}s`);

/** Outstanding, overdue and in draft; each opens its list. */
export function InvoiceFigures() {
  const { data } = useQuery(invoiceTotalsQuery({}));
  if (!data) return <LoadingBlock height={76} />;
  const figures = [
    {
      label: 'Outstanding',
      minor: data.balanceMinor,
      note: count(data.openCount, 'invoice'),
      search: { open: true },
    },
    {
      label: 'Overdue',
      minor: data.overdueMinor,
      note: count(data.overdueCount, 'invoice'),
      search: { overdue: true },
    },
    {
      label: 'In draft',
      minor: data.draftMinor,
      note: count(data.draftCount, 'draft'),
      search: { status: 'draft' as const },
    },
  ];
  return (
    <div className={classes.figures}>
      {figures.map(({ label, minor, note, search }) => (
        <Link key={label} to="/invoices" search={search} className={classes.figure}>
          <span className={classes.label}>{label}</span>
          <BigMoney minor={minor} size={26} quiet={minor === 0} />
          <span className={classes.note}>{note}</span>
        </Link>
      ))}
    </div>
  );
}
