import classes from './work.module.css';

const COLOURS = 6;
const OTHER = COLOURS - 1;

/** The same colour for a service everywhere; time without a service is grey. */
export const serviceColour = (colour: number | null | undefined): string =>
  `var(--service-${(colour ?? OTHER) % COLOURS})`;

/** The upright bar before a line of work; the service is named beside it. */
export const ServiceMark = ({ colour, square }: { colour: number | null | undefined; square?: boolean }) => (
  <span className={square ? classes.square : classes.bar} style={{ background: serviceColour(colour) }} aria-hidden />
);
