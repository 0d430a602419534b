import { useState } from 'react';
import { copyText } from '../app/copy-text.js';
import { useToast } from '../app/toast.js';
import { CheckIcon, CopyIcon } from './icons.js';

interface CopyRowProps {
  label: string;
  value: string;
  /** What is copied when it differs from what is shown, such as a number without its spaces. */
  copied?: string;
  /** What the copy is called, where that is less than the row. */
  copiedLabel?: string;
  /** Said after the label. */
  hint?: string;
  emphasised?: boolean;
}

/** A fact that has to be typed into a bank's form: pressing it copies it. */
export function CopyRow({
  label,
  value,
  copied = value,
  copiedLabel = label,
  hint = '',
  emphasised = false,
}: CopyRowProps) {
  const [done, setDone] = useState(false);
  const say = useToast();
  const copy = async () => {
    const allowed = await copyText(copied);
    setDone(allowed);
    say(allowed ? `${copiedLabel} copied` : 'Your browser does not let us copy. Select the text instead.');
  };
  return (
    <div className={emphasised ? 'copy-row emphasised' : 'copy-row'}>
      <dl>
        <dt>{label + hint}</dt>
        <dd>{value}</dd>
      </dl>
      <button
        type="button"
        className="copy-button"
        aria-label={`Copy ${copiedLabel.toLowerCase()}`}
        onClick={() => void copy()}
      >
        {done ? <CheckIcon /> : <CopyIcon />}
        <span aria-hidden="true">{done ? 'Copied' : 'Copy'}</span>
      </button>
    </div>
  );
}
