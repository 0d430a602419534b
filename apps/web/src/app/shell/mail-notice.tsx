import { Link } from '@tanstack/react-router';
import { useMe } from '../session.js';
import classes from './mail-notice.module.css';

/** Says, for as long as it is so, that mail is caught instead of sent. */
export function MailNotice() {
  const { mail } = useMe();
  if (mail !== 'caught') return null;
  return (
    <aside className={classes.notice} aria-label="About mail">
      Mail is kept here and not sent: nothing leaves this machine. <Link to="/inbox">Open the inbox</Link>
    </aside>
  );
}
