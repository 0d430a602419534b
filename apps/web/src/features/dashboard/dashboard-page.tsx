import { Page } from '../../app/shell/page.js';

export function DashboardPage() {
  return <Page title="Dashboard">.</Page>;
}
