import { toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMe } from '../../app/session.js';
import classes from './client-page.module.css';

/** Where clients sign in, to be sent to them. */
export function PortalAddress() {
  const { portalUrl } = useMe();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(portalUrl);
      toast('Address of the portal copied');
    } catch {
      // Browsers keep the clipboard from pages without HTTPS.
      troubleToast('This browser does not let the page copy. Select the address and copy it by hand.');
    }
  };
  return (
    <p className={classes.portal}>
      <span>
        They sign in at <span className={classes.address}>{portalUrl}</span>
      </span>
      <Button size="xs" leftSection={<IconCopy size={14} stroke={1.6} />} onClick={() => void copy()}>
        Copy address
      </Button>
    </p>
  );
}
