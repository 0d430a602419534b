import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Failed, Notice } from '../parts/notice.js';
import { MenuIcon } from '../parts/icons.js';
import { client } from './api.js';
import { useColour } from './colour.js';
import { Mark } from './mark.js';
import { homeQuery } from './queries.js';
import { queryClient } from './query-client.js';

const PLACES = [
  { to: '/', label: 'Home' },
  { to: '/invoices', label: 'Invoices' },
  { to: '/quotes', label: 'Quotes' },
  { to: '/statement', label: 'Statement' },
  { to: '/credit-notes', label: 'Credit notes' },
] as const;

/** What stands around every page of somebody who is signed in. */
export function Frame() {
  const { data: home, error, refetch } = useQuery(homeQuery);
  useColour(home?.practice.colour);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!home) return <Notice title="Opening your documents" busy />;
  return (
    <>
      <a className="skip" href="#content">
        Skip to the page
      </a>
      <header className="frame">
        <div className="frame-inner">
          <Link to="/" className="practice">
            <Mark name={home.practice.name} logo={home.practice.hasLogo ? '/api/portal/v1/logo' : undefined} />
            <strong>{home.practice.name}</strong>
          </Link>
          <Menu who={`${home.contact.name}, ${home.client.name}`} />
        </div>
      </header>
      <Outlet />
    </>
  );
}

function Menu({ who }: { who: string }) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [openAt, setOpenAt] = useState<string>();
  // It closes by itself with the page that it was opened on.
  const open = openAt === path;
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpenAt(undefined);
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, []);
  return (
    <>
      <button
        type="button"
        className="icon-button menu-button"
        aria-label="Menu"
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => setOpenAt(open ? undefined : path)}
      >
        <MenuIcon />
      </button>
      <div id="menu" className={open ? 'menu open' : 'menu'}>
        <nav aria-label="Pages">
          {PLACES.map(({ to, label }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              {label}
            </Link>
          ))}
        </nav>
        <span className="who">{who}</span>
        <SignOut />
      </div>
    </>
  );
}

function SignOut() {
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => client.DELETE('/api/portal/v1/session'),
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: { left: true } });
      queryClient.clear();
    },
  });
  return (
    <button type="button" className="button small" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
      Sign out
    </button>
  );
}
