import { useState } from 'react';
import { CheckIcon, CopyIcon } from './icons.js';

interface CopyRowProps {
  label: string;
  value: string;
  /** What is copied when it differs from what is shown, such as a number without its spaces. */
  copied?: string;
  emphasised?: boolean;
  onCopied: (label: string) => void;
}

/** A fact that has to be typed into a bank's form: pressing it copies it. */
export function CopyRow({ label, value, copied = value, emphasised = false, onCopied }: CopyRowProps) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(copied);
    setDone(true);
    onCopied(label);
  };
  return (
    <div className={emphasised ? 'copy-row emphasised' : 'copy-row'}>
      <dl>
        <dt>{emphasised ? `${label}, please use exactly this` : label}</dt>
        <dd>{value}</dd>
      </dl>
      <button
        type="button"
        className="icon-button"
        aria-label={`Copy ${label.toLowerCase()}`}
        onClick={() => void copy()}
      >
        {done ? <CheckIcon /> : <CopyIcon />}
      </button>
    </div>
  );
}
