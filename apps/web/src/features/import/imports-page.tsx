import { Page } from '../../app/shell/page.js';
import { ImportsList } from './imports-list.js';
import { NewImport } from './new-import.js';
import classes from './import.module.css';

/** Data on its way in. */
export const ImportsPage = () => (
  <Page title="Import">
    <div className={classes.sections}>
      <NewImport />
      <ImportsList />
    </div>
  </Page>
);
