import { Button, Drawer } from '@mantine/core';
import { useId, type FormEvent, type ReactNode } from 'react';
import { commandKey } from '../keys/command-key.js';
import { submitOnCommandEnter } from '../keys/submit-on-command-enter.js';
import { Kbd } from '../parts/kbd.js';
import { CloseButton } from './close-button.js';
import classes from './overlay.module.css';

export interface FormDrawerProps {
  opened: boolean;
  title: string;
  onClose: () => void;
  /** Called when every field can be read. Close the drawer yourself when the server has accepted. */
  onSubmit: () => void;
  /** What the button does: "Record R 25 000,00". */
  submitLabel: ReactNode;
  isBusy?: boolean;
  canSubmit?: boolean;
  /** What will be true afterwards, beside the button: "After this, Tafelberg owes R 6 395,00". */
  consequence?: ReactNode;
  /** Beside Cancel, such as a brick "Delete". */
  otherAction?: ReactNode;
  children: ReactNode;
}

/** Where things are entered: 608 wide, a full-height sheet on a phone. Escape closes, Ctrl Enter sends. */
export default function FormDrawerSheet(props: FormDrawerProps) {
  const {
    opened,
    title,
    onClose,
    onSubmit,
    submitLabel,
    isBusy,
    canSubmit = true,
    consequence,
    otherAction,
    children,
  } = props;
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A portal inside the drawer may hold a form of its own.
    event.stopPropagation();
    if (!isBusy && canSubmit) onSubmit();
  };
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={608}
      classNames={{ content: classes.drawer, body: classes.drawerBody }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.drawerHeader}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <CloseButton onClose={onClose} />
        </div>
        <Drawer.Body>
          <form className={classes.form} id={id} onSubmit={submit} onKeyDown={submitOnCommandEnter}>
            <div className={classes.fields}>{children}</div>
            <div className={classes.foot}>
              <div className={classes.consequence} aria-live="polite">
                {consequence}
              </div>
              {otherAction}
              <Button onClick={onClose}>Cancel</Button>
              <Button
                type="submit"
                variant="filled"
                loading={isBusy}
                disabled={!canSubmit}
                aria-keyshortcuts="Control+Enter Meta+Enter"
              >
                {submitLabel}
                <Kbd inherit>{`${commandKey()} Enter`}</Kbd>
              </Button>
            </div>
          </form>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
