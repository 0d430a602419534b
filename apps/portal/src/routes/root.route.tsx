import { createRootRoute } from '@tanstack/react-router';
import { Failed, Notice } from '../parts/notice.js';

export const rootRoute = createRootRoute({
  notFoundComponent: () => (
    <Notice title="This is not here">
      <p>The address may not be complete.</p>
      <a className="button primary" href="/">
        What is here
      </a>
    </Notice>
  ),
  errorComponent: ({ error, reset }) => <Failed error={error} onRetry={reset} />,
});
