import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHeightProperty } from './use-height-property.js';
import { useNav } from './use-nav.js';
import classes from './phone-tabs.module.css';

/** Four places at the thumb and "More"; the timer's dock stands on them. */
export function PhoneTabs({ dock }: { dock?: ReactNode }) {
  const bar = useHeightProperty<HTMLDivElement>('--dock-height');
  const items = useNav();
  const tabs = items.filter(({ isTab }) => isTab);
  return (
    <div className={classes.bar} ref={bar} data-dock={dock ? true : undefined}>
      {dock}
      <nav className={classes.tabs} aria-label="Main">
        {tabs.map(({ icon: Icon, ...item }) => (
          <Link key={item.label} to={item.to} className={classes.tab} data-here={item.isHere || undefined}>
            <Icon size={22} stroke={1.6} />
            {item.label}
          </Link>
        ))}
        <Link to="/more" className={classes.tab} activeProps={{ 'data-here': true }}>
          <IconMenu2 size={22} stroke={1.6} />
          More
        </Link>
      </nav>
    </div>
  );
}
