import { later } from './later.js';
import type { FormDrawerProps } from './form-drawer-sheet.js';

/** Where things are entered: 608 wide, a full-height sheet on a phone. Escape closes, Ctrl Enter sends. */
export const FormDrawer = later<FormDrawerProps>(() => import('./form-drawer-sheet.js'));
