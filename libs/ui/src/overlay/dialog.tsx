import type { DialogProps } from './dialog-panel.js';
import { later } from './later.js';

/** Something to read or look through over the page; for entering there is the drawer. Escape closes. */
export const Dialog = later<DialogProps>(() => import('./dialog-panel.js'));
