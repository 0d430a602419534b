import { Link } from '@tanstack/react-router';
import { openPalette } from '../palette/palette-state.js';
import { Account } from './account.js';
import { Page } from './page.js';
import { useNav } from './use-nav.js';
import classes from './more-page.module.css';

export function MorePage() {
  const places = useNav().flatMap((item) => {
    const all = item.children.length > 0 ? item.children : [item];
    return item.isTab ? all.slice(1) : all;
  });
  return (
    <Page title="More">
      <ul className={classes.list}>
        <li>
          <button type="button" className={classes.row} onClick={openPalette}>
            Search or do anything
          </button>
        </li>
        {places.map(({ to, label, count }) => (
          <li key={to}>
            <Link to={to} className={classes.row}>
              {label}
              {count ? <span className={classes.count}>{count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.account}>
        <Account />
      </div>
    </Page>
  );
}
