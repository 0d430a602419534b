import type { ReactNode } from 'react';
import classes from './ledger-table.module.css';

interface TwoLinesProps {
  children: ReactNode;
  /** The quiet second line. */
  sub: ReactNode;
  strong?: boolean;
}

/** The content of a cell in a `tall` row. */
export const TwoLines = ({ children, sub, strong }: TwoLinesProps) => (
  <>
    <div className={classes.first} data-strong={strong || undefined}>
      {children}
    </div>
    <div className={classes.second}>{sub}</div>
  </>
);
