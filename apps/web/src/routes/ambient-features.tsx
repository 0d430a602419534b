import ClientsAmbient from '../features/clients/clients-ambient.js';
import DisbursementsAmbient from '../features/disbursements/disbursements-ambient.js';
import EngagementsAmbient from '../features/engagements/engagements-ambient.js';
import FridayRunAmbient from '../features/friday-run/friday-run-ambient.js';
import NotificationsAmbient from '../features/notifications/notifications-ambient.js';
import PaymentsAmbient from '../features/payments/payments-ambient.js';
import QuotesAmbient from '../features/quotes/quotes-ambient.js';
import SettingsAmbient from '../features/settings/settings-ambient.js';
import TasksAmbient from '../features/tasks/tasks-ambient.js';
import TimeAmbient from '../features/time/time-ambient.js';
import TimerAmbient from '../features/timer/timer-ambient.js';

/** What features do on every page without drawing anything: keys, verbs, searches. One line each. */
export default function AmbientFeatures() {
  return (
    <>
      <TimerAmbient />
      <TimeAmbient />
      <TasksAmbient />
      <DisbursementsAmbient />
      <PaymentsAmbient />
      <ClientsAmbient />
      <FridayRunAmbient />
      <QuotesAmbient />
      <EngagementsAmbient />
      <SettingsAmbient />
      <NotificationsAmbient />
    </>
  );
}
