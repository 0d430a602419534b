import { Link } from '@tanstack/react-router';
import { useMe } from '../session.js';
import classes from './mail-notice.module.css';

/** Says, for as long as it is so, that mail is caught instead of sent: in the sidebar, on a phone above the page. */
export function MailNotice() {
  const { mail } = useMe();
  if (mail !== 'caught') return null;
  return (
    <section className={classes.notice} aria-label="About mail">
      Mail is caught here: nothing leaves this machine. <Link to="/inbox">Open the inbox</Link>
    </section>
  );
}
