import { cloneElement, lazy, Suspense, useState } from 'react';
import { useMe } from '../session.js';
import { AccountButton } from './account-button.js';

const AccountMenu = lazy(() => import('./account-menu.js'));

/** Practice and person at the foot of the sidebar; the menu arrives after the page. */
export function Account() {
  const { name, practiceName } = useMe();
  // A press that comes before the menu is kept for it.
  const [opened, setOpened] = useState(false);
  const button = <AccountButton name={name} practiceName={practiceName} />;
  return (
    <Suspense fallback={cloneElement(button, { onClick: () => setOpened(true) })}>
      <AccountMenu opened={opened} onChange={setOpened}>
        {button}
      </AccountMenu>
    </Suspense>
  );
}
