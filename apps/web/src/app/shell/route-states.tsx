import { isApiProblem } from '@atlasos/api-client';
import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { LinkButton } from '../link-button.js';
import { usePageTitle } from '../page-title.js';
import { Logo } from './logo.js';
import classes from './route-states.module.css';

/** A page that failed, inside the frame: what happened, and another try. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  const router = useRouter();
  usePageTitle('Something went wrong');
  const problem = isApiProblem(error) ? error : undefined;
  const retry = () => {
    resetQueries();
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.state} role="alert">
      <h1 className={classes.title}>{problem?.code === 'not_found' ? 'Not found' : 'This page could not be shown'}</h1>
      <p className={classes.text}>{problem?.detail ?? 'Something in it failed. Your data is safe; try again.'}</p>
      {problem?.requestId ? <p className={classes.id}>Request {problem.requestId}</p> : null}
      <div className={classes.actions}>
        <Button variant="filled" onClick={retry}>
          Try again
        </Button>
        <LinkButton to="/">Dashboard</LinkButton>
      </div>
    </div>
  );
}

export function NotFound() {
  usePageTitle('Not found');
  return (
    <div className={classes.state}>
      <h1 className={classes.title}>There is no such page</h1>
      <p className={classes.text}>The address may be mistyped, or what it showed is gone.</p>
      <div className={classes.actions}>
        <LinkButton variant="filled" to="/">
          Dashboard
        </LinkButton>
      </div>
    </div>
  );
}

/** The same where there is no frame around it: an address that leads nowhere, a server that does not answer. */
export const WithoutFrame = ({ children }: { children: ReactNode }) => (
  <main>
    <Link to="/" className={classes.brand}>
      <Logo size={28} /> AtlasOS
    </Link>
    {children}
  </main>
);

/** While a page's code arrives. Pages show skeletons of their own for data. */
export const RoutePending = () => <div className={classes.pending} role="status" aria-label="Loading" />;
