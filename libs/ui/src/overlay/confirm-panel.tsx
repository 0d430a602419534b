import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './overlay.module.css';

export interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What can't be taken back: "It gets a number and can't be changed. Corrections are credit notes." */
  children: ReactNode;
  confirmLabel: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
  isBusy?: boolean;
}

/** Only for what can't be undone, finalise and send, and for what would leave something open. Everything else is done at once and offers Undo. */
export default function ConfirmPanel({
  opened,
  title,
  children,
  confirmLabel,
  onConfirm,
  onClose,
  isBusy,
}: ConfirmDialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={440} centered classNames={{ content: classes.dialog }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p={24}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <div className={classes.dialogText}>{children}</div>
          <div className={classes.dialogActions}>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="filled" loading={isBusy} onClick={onConfirm} data-autofocus>
              {confirmLabel}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
