import { PageHeading } from '@atlasos/ui';
import type { ReactNode } from 'react';
import { usePageTitle } from '../page-title.js';
import { InHeader } from './header-slots.js';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** In the tab, where it should say more than the title. */
  tabTitle?: string;
  /** Where this page stands: `<Link to="/invoices">Invoices</Link>`. */
  parent?: ReactNode;
  /** Beside the title, quiet: the date, a count. */
  subtitle?: ReactNode;
  /** A state chip after the title. */
  chip?: ReactNode;
  /** The view switch and what steers the view. */
  controls?: ReactNode;
  /** Buttons, left of the timer. */
  actions?: ReactNode;
  /** At the right on `raise`; under the content on narrow screens. */
  rail?: ReactNode;
  railWidth?: number;
  /** The content reaches the edges and makes its own insets. */
  flush?: boolean;
  children: ReactNode;
}

/** One page of the app: its words in the header, its content below. */
export function Page(props: PageProps) {
  const { title, parent, subtitle, chip, controls, actions, rail, railWidth = 316, flush, children } = props;
  usePageTitle(props.tabTitle ?? title);
  return (
    <>
      <InHeader slot="title">
        <PageHeading title={title} parent={parent} chip={chip} subtitle={subtitle} />
        {controls}
      </InHeader>
      {actions ? <InHeader slot="actions">{actions}</InHeader> : null}
      <div className={classes.columns} data-rail={rail ? true : undefined} style={{ '--rail': `${railWidth}px` }}>
        <div className={classes.content} data-flush={flush || undefined}>
          {children}
        </div>
        {rail ? <aside className={classes.rail}>{rail}</aside> : null}
      </div>
    </>
  );
}
