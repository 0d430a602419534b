import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  /** One sentence: what will be here. */
  children: ReactNode;
  /** One action that begins it. */
  action?: ReactNode;
  /** Rows of the shape of what will be here. */
  rows?: number;
}

export function EmptyState({ children, action, rows = 3 }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <div className={classes.ghosts} aria-hidden>
        {Array.from({ length: rows }, (_, index) => (
          <div key={index} className={classes.ghost} />
        ))}
      </div>
      <div className={classes.words}>
        <p>{children}</p>
        {action}
      </div>
    </div>
  );
}

interface ErrorStateProps {
  /** An error whose message is for people, such as an ApiProblem. */
  error: unknown;
  onRetry: () => void;
  title?: string;
}

export function ErrorState({ error, onRetry, title = 'This could not be loaded' }: ErrorStateProps) {
  return (
    <div className={classes.error} role="alert">
      <p className={classes.errorTitle}>{title}</p>
      <p>{error instanceof Error ? error.message : 'Try again.'}</p>
      <Button mt={12} onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

interface LoadingRowsProps {
  rows?: number;
  tall?: boolean;
}

/** Rows of the height of what is coming, so that nothing jumps. */
export const LoadingRows = ({ rows = 6, tall }: LoadingRowsProps) => (
  <div className={classes.loading} role="status" aria-label="Loading">
    {Array.from({ length: rows }, (_, index) => (
      <div key={index} className={classes.loadingRow} data-tall={tall || undefined}>
        <span />
        <span />
        <span />
      </div>
    ))}
  </div>
);

/** One block of the size of what is coming: a figure, a chart. */
export const LoadingBlock = ({ width = '100%', height }: { width?: number | string; height: number }) => (
  <div className={classes.block} style={{ width, height }} role="status" aria-label="Loading" />
);
