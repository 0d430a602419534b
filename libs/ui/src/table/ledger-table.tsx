import type { ComponentProps, ReactNode } from 'react';
import classes from './ledger-table.module.css';

interface LedgerTableProps {
  /** What the table holds; read out, not shown. */
  caption: string;
  /** `Th` cells. */
  head?: ReactNode;
  /** Ink instead of a hairline under the head: where a section title stands right above. */
  inkHead?: boolean;
  /** Widths of the columns, where the content should not decide. */
  columns?: ReadonlyArray<string | number | undefined>;
  children: ReactNode;
}

/** Rows between hairlines. Bodies are `LedgerBody`, rows `LedgerRow`, the last ones `LedgerTotal`. */
export function LedgerTable({ caption, head, inkHead, columns, children }: LedgerTableProps) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table} data-ink-head={inkHead || undefined}>
        <caption className="visually-hidden">{caption}</caption>
        {columns ? (
          <colgroup>
            {columns.map((width, index) => (
              <col key={index} style={{ width }} />
            ))}
          </colgroup>
        ) : null}
        {head ? (
          <thead>
            <tr>{head}</tr>
          </thead>
        ) : null}
        {children}
      </table>
    </div>
  );
}

export const LedgerBody = ({ children }: { children: ReactNode }) => <tbody>{children}</tbody>;

interface CellProps {
  align?: 'left' | 'right' | 'center';
}

export const Th = ({ align = 'left', children, ...rest }: CellProps & Omit<ComponentProps<'th'>, 'align'>) => (
  <th scope="col" data-align={align} {...rest}>
    {children}
  </th>
);

interface TdProps extends CellProps, Omit<ComponentProps<'td'>, 'align'> {
  strong?: boolean;
  quiet?: boolean;
}

export const Td = ({ align = 'left', strong, quiet, children, ...rest }: TdProps) => (
  <td data-align={align} data-strong={strong || undefined} data-quiet={quiet || undefined} {...rest}>
    {children}
  </td>
);

interface LedgerRowProps extends ComponentProps<'tr'> {
  /** Two lines in a row. */
  tall?: boolean;
  /** Chosen, running, or opened. */
  marked?: boolean;
}

export const LedgerRow = ({ tall, marked, className, children, ...rest }: LedgerRowProps) => (
  <tr
    className={[classes.row, className].filter(Boolean).join(' ')}
    data-tall={tall || undefined}
    data-marked={marked || undefined}
    {...rest}
  >
    {children}
  </tr>
);

/** Totals under an ink rule; a final amount in it goes into `DoubleRule`. */
export const LedgerTotal = ({ children }: { children: ReactNode }) => (
  <tfoot>
    <tr className={classes.total}>{children}</tr>
  </tfoot>
);
