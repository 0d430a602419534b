import type { ComponentProps } from 'react';
import classes from './icon-action.module.css';

/** Outlines of Tabler Icons (MIT), each one path: a list of 75 rows has 225 of them. */
const OUTLINES = {
  pencil: 'M4 20h4l10.5-10.5a2.828 2.828 0 1 0-4-4L4 16v4M13.5 6.5l4 4',
  trash: 'M4 7h16M10 11v6M14 11v6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2l1-12M9 7V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v3',
  play: 'M7 4v16l13-8L7 4',
};

interface IconActionProps extends ComponentProps<'button'> {
  icon: keyof typeof OUTLINES;
  'aria-label': string;
}

/** An action of a row by its icon. */
export const IconAction = ({ icon, ...rest }: IconActionProps) => (
  <button type="button" className={classes.action} {...rest}>
    <svg className={classes.icon} viewBox="0 0 24 24" aria-hidden>
      <path d={OUTLINES[icon]} />
    </svg>
  </button>
);
