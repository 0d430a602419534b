import type { ReactNode } from 'react';
import classes from './page.module.css';

interface SectionHeadProps {
  title: ReactNode;
  /** Quiet, after the title: a count, what it means. */
  note?: ReactNode;
  /** At the right: a total, a button, a text action. */
  children?: ReactNode;
  /** What is under it: nothing, a hairline, or ink for a group that ends in a total. */
  rule?: 'none' | 'line' | 'ink';
}

export function SectionHead({ title, note, children, rule = 'none' }: SectionHeadProps) {
  return (
    <div className={classes.section} data-rule={rule}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {note ? <span className={classes.note}>{note}</span> : null}
      {children ? <div className={classes.aside}>{children}</div> : null}
    </div>
  );
}
