import { ErrorState, LoadingRows } from '@atlasos/ui';
import { api } from '../../../app/api.js';
import classes from '../settings.module.css';
import { QuoteReminder } from './quote-reminder.js';
import { RemindersForm } from './reminders-form.js';
import own from './reminders.module.css';

export default function RemindersTab() {
  const { data, error, refetch } = api.useQuery('get', '/api/v1/practice/reminders', {});
  return (
    <div className={classes.panel}>
      {data ? (
        <RemindersForm schedule={data} reload={refetch} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows rows={5} />
      )}
      <div className={own.quotes}>
        <QuoteReminder />
      </div>
    </div>
  );
}
