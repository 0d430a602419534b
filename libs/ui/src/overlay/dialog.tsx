import { Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Kbd } from '../parts/kbd.js';
import classes from './overlay.module.css';

interface DialogProps {
  opened: boolean;
  title: string;
  onClose: () => void;
  size?: number;
  children: ReactNode;
}

/** Something to read or look through over the page; for entering there is the drawer. Escape closes. */
export function Dialog({ opened, title, onClose, size = 520, children }: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered classNames={{ content: classes.dialog }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.dialogHead}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <CloseButton onClose={onClose} />
        </div>
        <Modal.Body className={classes.dialogBody}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

export const CloseButton = ({ onClose }: { onClose: () => void }) => (
  <button type="button" className={classes.close} aria-label="Close" aria-keyshortcuts="Escape" onClick={onClose}>
    <Kbd>Esc</Kbd>
    <IconX size={20} stroke={1.7} />
  </button>
);
