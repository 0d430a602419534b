import { toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

/** Copies a text; `what` names it: "the token". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      toast(`Copied ${what}`);
    } catch {
      // Browsers keep the clipboard from pages without HTTPS.
      troubleToast(`This browser does not let the page copy. Select ${what} and copy it by hand.`);
    }
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button leftSection={<Icon size={16} stroke={1.6} />} onClick={() => void copy()}>
      Copy
    </Button>
  );
}
