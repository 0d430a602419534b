import type { ReactNode } from 'react';
import { usePageTitle } from '../page-title.js';
import { Logo } from '../shell/logo.js';
import classes from './outside-page.module.css';

interface OutsidePageProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** At the right on wide screens. */
  aside?: ReactNode;
  /** Under the form: the other way in. */
  foot?: ReactNode;
  children?: ReactNode;
}

/** A page for someone who is not signed in. */
export function OutsidePage({ title, lead, aside, foot, children }: OutsidePageProps) {
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <div className={classes.brand}>
          <Logo size={28} />
          AtlasOS
        </div>
        <div className={classes.column}>
          <h1 className={classes.title}>{title}</h1>
          {lead ? <p className={classes.lead}>{lead}</p> : null}
          {children}
          {foot ? <p className={classes.foot}>{foot}</p> : null}
        </div>
      </main>
      {aside ? <aside className={classes.aside}>{aside}</aside> : null}
    </div>
  );
}
