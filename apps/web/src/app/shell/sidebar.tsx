import { commandKey, Kbd } from '@atlasos/ui';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { openPalette } from '../palette/palette-state.js';
import { Account } from './account.js';
import { MailNotice } from './mail-notice.js';
import { Logo } from './logo.js';
import { useNav, type ShownItem } from './use-nav.js';
import classes from './sidebar.module.css';

export function Sidebar() {
  return (
    <aside className={classes.sidebar} aria-label="Sidebar">
      <Link to="/" className={classes.brand}>
        <Logo />
        AtlasOS
      </Link>
      <button
        type="button"
        className={classes.search}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => openPalette()}
      >
        <IconSearch size={16} stroke={1.7} />
        <span>Search or do</span>
        <Kbd>{`${commandKey()} K`}</Kbd>
      </button>
      <nav className={classes.nav} aria-label="Main">
        <ul>
          {useNav().map((item) => (
            <SidebarItem key={item.label} item={item} />
          ))}
        </ul>
      </nav>
      <MailNotice />
      <Account />
    </aside>
  );
}

function SidebarItem({ item }: { item: ShownItem }) {
  const Icon = item.icon;
  const isOpen = item.isHere && item.children.length > 0;
  return (
    <li>
      <Link to={item.to} className={classes.item} data-here={item.isHere || undefined} data-open={isOpen || undefined}>
        <Icon size={18} stroke={1.6} className={classes.icon} />
        <span className={classes.label}>{item.label}</span>
        <Count value={item.count} />
      </Link>
      {isOpen ? (
        <ul className={classes.children}>
          {item.children.map((child) => (
            <li key={child.to}>
              <Link to={child.to} className={classes.child} data-here={child.isHere || undefined}>
                <span className={classes.label}>{child.label}</span>
                <Count value={child.count} />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

const Count = ({ value }: { value: number | undefined }) =>
  value ? <span className={classes.count}>{value}</span> : null;
