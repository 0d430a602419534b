import { LinkButton } from '../../app/link-button.js';
import classes from './sign-in.module.css';

/** The way in for someone without a login, at least as easy to see as the form. */
export const NewHere = () => (
  <>
    <h2 className={classes.heading}>New here?</h2>
    <p className={classes.lead}>
      A practice takes a minute: its name, yours, and a password. Then five steps lead to the first invoice.
    </p>
    <LinkButton to="/sign-up" mt={16}>
      Create your practice
    </LinkButton>
  </>
);
