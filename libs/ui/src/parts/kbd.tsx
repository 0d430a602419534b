import classes from './kbd.module.css';

interface KbdProps {
  children: string;
  /** On a button of its own ground the cap takes the button's colour. */
  inherit?: boolean;
  round?: boolean;
  /** Where the key itself is the content, as in the list of keys: read out, and shown on every screen. */
  spoken?: boolean;
}

/** A key cap. Beside a label it is decoration; assistive technology learns the key from `aria-keyshortcuts`. */
export function Kbd({ children, inherit, round, spoken }: KbdProps) {
  return (
    <kbd
      className={classes.cap}
      data-inherit={inherit || undefined}
      data-round={round || undefined}
      data-spoken={spoken || undefined}
      aria-hidden={spoken ? undefined : true}
    >
      {children}
    </kbd>
  );
}
