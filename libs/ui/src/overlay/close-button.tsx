import { IconX } from '@tabler/icons-react';
import { Kbd } from '../parts/kbd.js';
import classes from './overlay.module.css';

export const CloseButton = ({ onClose }: { onClose: () => void }) => (
  <button type="button" className={classes.close} aria-label="Close" aria-keyshortcuts="Escape" onClick={onClose}>
    <Kbd>Esc</Kbd>
    <IconX size={20} stroke={1.7} />
  </button>
);
