import { OverlayPlace } from '@atlasos/ui';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { KeysHelpHost } from '../keys/keys-help-host.js';
import { useShortcutListener } from '../keys/shortcut-registry.js';
import { PaletteHost } from '../palette/palette-host.js';
import { FrameShortcuts } from './frame-shortcuts.js';
import { HeaderSlotsProvider } from './header-slots.js';
import { MailNotice } from './mail-notice.js';
import { SearchButton } from './search-button.js';
import { PhoneTabs } from './phone-tabs.js';
import { Sidebar } from './sidebar.js';
import { useIsPhone } from './use-is-phone.js';
import classes from './shell.module.css';

interface ShellProps {
  /** Left of the timer; on a phone beside the search. */
  bell?: ReactNode;
  /** At the right of the header of every page. */
  timer?: ReactNode;
  /** Above the tabs of a phone. */
  dock?: ReactNode;
}

/** The frame around every page of someone who is signed in. */
export function Shell({ bell, timer, dock }: ShellProps) {
  useShortcutListener();
  const isPhone = useIsPhone();
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        Skip to the content
      </a>
      {isPhone ? null : <Sidebar />}
      <HeaderSlotsProvider>
        {({ titleRef, actionsRef }) => (
          <div className={classes.body}>
            {isPhone ? <MailNotice /> : null}
            <header className={classes.header}>
              <div className={classes.left} ref={titleRef} />
              {isPhone ? (
                <div className={classes.search}>
                  {bell}
                  <SearchButton />
                </div>
              ) : null}
              <div className={classes.actions} ref={actionsRef} />
              {isPhone ? null : bell}
              {isPhone ? null : timer}
            </header>
            <main id="content" className={classes.main} tabIndex={-1}>
              <Outlet />
              <OverlayPlace />
            </main>
          </div>
        )}
      </HeaderSlotsProvider>
      {isPhone ? <PhoneTabs dock={dock} /> : null}
      <FrameShortcuts />
      <PaletteHost />
      <KeysHelpHost />
    </div>
  );
}
