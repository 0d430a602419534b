import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { CloseButton } from './close-button.js';
import classes from './overlay.module.css';

export interface DialogProps {
  opened: boolean;
  title: string;
  onClose: () => void;
  size?: number;
  children: ReactNode;
}

/** Something to read or look through over the page; for entering there is the drawer. Escape closes. */
export default function DialogPanel({ opened, title, onClose, size = 520, children }: DialogProps) {
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
