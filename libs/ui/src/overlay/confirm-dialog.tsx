import type { ConfirmDialogProps } from './confirm-panel.js';
import { later } from './later.js';

/** Only for what can't be undone: finalise and send. Everything else is done at once and offers Undo. */
export const ConfirmDialog = later<ConfirmDialogProps>(() => import('./confirm-panel.js'));
