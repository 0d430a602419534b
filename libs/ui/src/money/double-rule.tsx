import type { ReactNode } from 'react';
import classes from './money.module.css';

/** The signature of a final total: over a double rule. The thin ink rule above it belongs to its row. */
export const DoubleRule = ({ children }: { children: ReactNode }) => <span className={classes.total}>{children}</span>;
