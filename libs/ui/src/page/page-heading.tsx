import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageHeadingProps {
  title: string;
  /** A link to where this belongs: Invoices / Karoo Blooms. */
  parent?: ReactNode;
  /** A state chip. */
  chip?: ReactNode;
  /** Quiet: the date, a count. */
  subtitle?: ReactNode;
}

export function PageHeading({ title, parent, chip, subtitle }: PageHeadingProps) {
  return (
    <div className={classes.heading}>
      {parent ? (
        <>
          <span className={classes.parent}>{parent}</span>
          <span className={classes.slash} aria-hidden>
            /
          </span>
        </>
      ) : null}
      <h1 className={classes.title}>{title}</h1>
      {chip}
      {subtitle ? (
        <div className={classes.beside}>
          <span className={classes.subtitle}>{subtitle}</span>
        </div>
      ) : null}
    </div>
  );
}
