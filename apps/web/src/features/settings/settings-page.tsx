import { Page } from '../../app/shell/page.js';
export function SettingsPage() {
  return <Page title="Billing settings">{null}</Page>;
}
