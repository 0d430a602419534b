import { toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './client-page.module.css';

export function CopyReference({ reference }: { reference: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reference);
      setCopied(true);
      toast(`Copied: ${reference}`);
    } catch {
      // Browsers keep the clipboard from pages without HTTPS.
      troubleToast('This browser does not let the page copy. Select the reference and copy it by hand.');
    }
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <div className={classes.reference}>
      <span className={classes.code}>{reference}</span>
      <Button size="xs" leftSection={<Icon size={14} stroke={1.6} />} onClick={() => void copy()}>
        Copy
      </Button>
    </div>
  );
}
