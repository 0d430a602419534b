import { Page } from '../../app/shell/page.js';
import { Archives } from './archives.js';
import { BringBack } from './bring-back.js';
import classes from './export.module.css';
import { Journal } from './journal.js';
import { Lists } from './lists.js';

/** Data on its way out: all of it, the books, or one list. */
export function ExportPage() {
  return (
    <Page title="Export">
      <div className={classes.sections}>
        <Archives />
        <BringBack />
        <Journal />
        <Lists />
      </div>
    </Page>
  );
}
