import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A part of a rail, with a hairline above all but the first. */
export const RailSection = ({ children }: { children: ReactNode }) => (
  <section className={classes.railSection}>{children}</section>
);

/** White documents on a desk. */
export const Desk = ({ children }: { children: ReactNode }) => <div className={classes.desk}>{children}</div>;

export const Paper = ({ children }: { children: ReactNode }) => <div className={classes.paper}>{children}</div>;
