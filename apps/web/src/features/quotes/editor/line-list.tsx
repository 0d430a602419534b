import { toast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Quote } from '../quote-queries.js';
import { blankLine, type EditedLine } from './editor-lines.js';
import { LineRow } from './line-row.js';
import classes from './quote-editor.module.css';

const KINDS = [
  { kind: 'hours', label: 'Hours' },
  { kind: 'fixed_fee', label: 'Fixed fee' },
  { kind: 'disbursement', label: 'Disbursement' },
] as const;

interface LineListProps {
  lines: EditedLine[];
  quote: Quote;
  onChange: (next: (lines: EditedLine[]) => EditedLine[]) => void;
}

export function LineList({ lines, quote, onChange }: LineListProps) {
  const list = useRef<HTMLOListElement>(null);
  const add = (kind: EditedLine['kind']) => {
    onChange((known) => [...known, blankLine(kind)]);
    // The new row is drawn after this; its first field takes the cursor.
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector('input')?.focus());
  };
  const move = (from: number, to: number) => {
    const moved = lines[from];
    if (!moved || to < 0 || to >= lines.length) return;
    onChange((known) => known.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  const remove = (index: number) => {
    const gone = lines[index];
    if (!gone) return;
    onChange((known) => known.filter(({ key }) => key !== gone.key));
    toast('Line removed', {
      undo: async () => onChange((known) => known.toSpliced(index, 0, { ...gone, id: undefined })),
    });
  };
  return (
    <>
      <ol ref={list} className={classes.lines} aria-label="Lines of the quote">
        {lines.map((line, index) => (
          <LineRow
            key={line.key}
            line={line}
            index={index}
            isLast={index === lines.length - 1}
            clientId={quote.clientId}
            onChange={(next) =>
              onChange((known) => known.map((each) => (each.key === line.key ? { ...each, ...next } : each)))
            }
            onMove={(to) => move(index, to)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {lines.length === 0 ? <p className={classes.empty}>What do you offer? Add the first line.</p> : null}
      <div className={classes.adders}>
        {KINDS.map(({ kind, label }) => (
          <Button key={kind} leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => add(kind)}>
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
