import { lazy, Suspense } from 'react';
import { useMe } from '../session.js';
import { AccountButton } from './account-button.js';

const AccountMenu = lazy(() => import('./account-menu.js'));

/** Practice and person at the foot of the sidebar; the menu arrives after the page. */
export function Account() {
  const { name, practiceName } = useMe();
  const button = <AccountButton name={name} practiceName={practiceName} />;
  return (
    <Suspense fallback={button}>
      <AccountMenu>{button}</AccountMenu>
    </Suspense>
  );
}
