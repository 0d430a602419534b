import type { ReactNode } from 'react';
import classes from './page.module.css';

/** Views of one place, as links with `aria-current="page"` on the one that is open (a router's links do that). */
export const TabsRow = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className={classes.tabs} aria-label={label}>
    {children}
  </nav>
);
