import { Dialog } from '@atlasos/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyButton } from '../../app/copy-button.js';
import classes from './integrations.module.css';

interface SecretDialogProps {
  title: string;
  /** "the token", "the secret". */
  what: string;
  secret: string | null;
  children: ReactNode;
  onClose: () => void;
}

/** What is shown this once. */
export const SecretDialog = ({ title, what, secret, children, onClose }: SecretDialogProps) => (
  <Dialog opened={secret !== null} title={title} onClose={onClose}>
    <div className={classes.stack}>
      <p>Copy it now. It is shown this once, and cannot be read again.</p>
      <div className={classes.secret}>{secret}</div>
      {children}
      <div className={classes.end}>
        <CopyButton text={secret ?? ''} what={what} />
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  </Dialog>
);
