import type { ComponentProps, ReactNode } from 'react';
import classes from './ledger-table.module.css';

interface RowActionsProps {
  /** What stands there otherwise, such as the second line of a two-line row. */
  rest?: ReactNode;
  children: ReactNode;
}

/** Appear on hover and focus of their row, and always where nothing hovers. Their room is kept, so no figure moves. */
export const RowActions = ({ rest, children }: RowActionsProps) => (
  <span className={classes.actions} data-swap={rest ? true : undefined}>
    {rest ? <span className={classes.rest}>{rest}</span> : null}
    <span className={classes.revealed}>{children}</span>
  </span>
);

/** A text action: "Take off", "Defer". */
export const TextAction = ({ danger, className = '', ...rest }: ComponentProps<'button'> & { danger?: boolean }) => (
  <button
    type="button"
    className={`${classes.action} ${className}`.trim()}
    data-danger={danger || undefined}
    {...rest}
  />
);
